package io.echolot.surveys.console;

import io.echolot.platform.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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
    Optional<HttpProblem> refusal =
        refusal(request.getMethod(), request.getCookies().keySet(), request::getHeaderString);
    if (refusal.isPresent()) {
      throw refusal.get();
    }
  }

  /**
   * Why a call is refused, if it may come from a page that isn't ours.
   *
   * @param cookies their names
   * @param header gives a header's value, or null
   */
  public static Optional<HttpProblem> refusal(
      String method, Collection<String> cookies, UnaryOperator<String> header) {
    boolean reads = READING.contains(method);
    boolean session =
        header.apply(HttpHeaders.AUTHORIZATION) == null
            && cookies.stream().anyMatch(LoginOrToken.PAGES::isSession);
    return !reads && session && header.apply(OWN_PAGE) == null
        ? Optional.of(
            Problem.FORBIDDEN.because("Changes by a session need the header " + OWN_PAGE + "."))
        : Optional.empty();
  }
}
