package io.echolot.surveys.console;

import io.echolot.platform.problem.Problem;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A browser sends the session's cookie whoever made it call. Only our own pages can add a header
 * without asking first (CORS), so changes by a session need one.
 */
public class SessionWrites {

  private static final String OWN_PAGE = "X-Requested-With";

  private static final Set<String> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @ServerRequestFilter
  public void check(ContainerRequestContext request) {
    boolean reads = READING.contains(request.getMethod());
    boolean session =
        request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
            && request.getCookies().keySet().stream().anyMatch(LoginOrToken.PAGES::isSession);
    if (!reads && session && request.getHeaderString(OWN_PAGE) == null) {
      throw Problem.FORBIDDEN.because("Changes by a session need the header " + OWN_PAGE + ".");
    }
  }
}
