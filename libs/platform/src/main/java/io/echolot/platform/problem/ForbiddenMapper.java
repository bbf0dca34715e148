package io.echolot.platform.problem;

import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a call that the token's roles don't allow by our problem, type and all. */
public class ForbiddenMapper {

  @ServerExceptionMapper(priority = 1)
  public Response map(ForbiddenException exception) {
    return Problem.FORBIDDEN.because("The token's roles don't allow this call.").toResponse();
  }
}
