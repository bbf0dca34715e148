package io.echolot.platform.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
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

  /** A program is told what is missing; a browser on its way to a page is sent to log in. */
  @ServerExceptionMapper(priority = 1)
  public Uni<Response> map(UnauthorizedException exception, RoutingContext context) {
    HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
    if (authenticator == null) {
      return Uni.createFrom().item(response("Send an access token."));
    }
    return authenticator.getChallenge(context).map(UnauthorizedMapper::response);
  }

  private static Response response(ChallengeData challenge) {
    if (challenge == null || challenge.status == Status.UNAUTHORIZED.getStatusCode()) {
      return response("Send an access token.");
    }
    Response.ResponseBuilder builder = Response.status(challenge.status);
    challenge.getHeaders().forEach((name, value) -> builder.header(name.toString(), value));
    return builder.build();
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
