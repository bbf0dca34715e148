package io.echolot.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import io.quarkus.oidc.OIDCException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers a call whose token or login can't be checked, for Keycloak was away when the service
 * wanted to know its keys, by the problem that says so. It happens before a resource is found, so
 * no mapper of resources hears of it.
 */
@Singleton
public class KeycloakAway {

  /** Before all other handlers of failures, which would make it a 500. */
  private static final int FIRST = -1_000_000;

  private final ObjectMapper json;

  public KeycloakAway(ObjectMapper json) {
    this.json = json;
  }

  void register(@Observes Router router) {
    router.route().order(FIRST).failureHandler(this::handle);
  }

  private void handle(RoutingContext context) {
    if (!isAway(context.failure()) || context.response().ended()) {
      context.next();
      return;
    }
    Log.warnf("Keycloak is away: %s", context.failure().getMessage());
    HttpProblem problem = Problem.unavailable("Tokens and logins can't be checked now.");
    HttpServerResponse response = context.response().setStatusCode(problem.getStatusCode());
    problem.getHeaders().forEach((name, value) -> response.putHeader(name, value.toString()));
    response.putHeader("Content-Type", HttpProblem.MEDIA_TYPE.toString()).end(body(problem));
  }

  private static boolean isAway(Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof OIDCException) {
        return true;
      }
    }
    return false;
  }

  private String body(HttpProblem problem) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", problem.getType());
    members.put("title", problem.getTitle());
    members.put("status", problem.getStatusCode());
    members.put("detail", problem.getDetail());
    try {
      return json.writeValueAsString(members);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
