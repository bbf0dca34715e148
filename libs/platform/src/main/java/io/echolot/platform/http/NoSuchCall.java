package io.echolot.platform.http;

import io.echolot.platform.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** Answers who calls an address that there isn't, or by a method that it doesn't have. */
public class NoSuchCall {

  @ServerExceptionMapper(priority = 1)
  public Response map(NotFoundException exception) {
    return problem(CurrentRequestManager.get()).toResponse();
  }

  @ServerExceptionMapper(priority = 1)
  public Response map(NotAllowedException exception) {
    return problem(CurrentRequestManager.get()).toResponse();
  }

  private static HttpProblem problem(ResteasyReactiveRequestContext call) {
    Set<String> allowed = AllowedMethods.of(call.getPathWithoutPrefix());
    if (allowed.isEmpty() || allowed.contains(call.getMethod())) {
      return Problem.NOT_FOUND.because("");
    }
    String methods = String.join(", ", allowed);
    return Problem.METHOD_NOT_ALLOWED.because(
        "It can be called by " + methods + ".", Map.of(HttpHeaders.ALLOW, methods));
  }
}
