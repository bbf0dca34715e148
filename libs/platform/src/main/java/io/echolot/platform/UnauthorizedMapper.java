package io.echolot.platform;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers a call without a token by a problem. In place of the problem extension's own mapper,
 * which refers to a field that this Quarkus no longer has.
 */
public class UnauthorizedMapper {

  /** Problem of calls without credentials. */
  public static final Problem UNAUTHORIZED =
      new Problem("unauthorized", Status.UNAUTHORIZED, "A token is needed");

  @ServerExceptionMapper(priority = 1)
  public Response map(UnauthorizedException exception) {
    return response("Send an access token.");
  }

  @ServerExceptionMapper(priority = 1)
  public Response map(AuthenticationFailedException exception) {
    return response("The access token is not valid, or not any more.");
  }

  private static Response response(String detail) {
    return UNAUTHORIZED
        .because(detail, Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"))
        .toResponse();
  }
}
