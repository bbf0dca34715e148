package io.echolot.platform.http;

import io.echolot.platform.problem.Problem;
import io.quarkus.logging.Log;
import io.quarkus.oidc.OIDCException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Answers a call whose token or login can't be checked, for Keycloak was away when the service
 * wanted to know its keys, by the problem that says so. It happens before a resource is found, so
 * no mapper of resources hears of it.
 */
@Singleton
public class KeycloakAway {

  /** Before all other handlers of failures, which would make it a 500. */
  private static final int FIRST = -1_000_000;

  void register(@Observes Router router) {
    router.route().order(FIRST).failureHandler(this::handle);
  }

  private void handle(RoutingContext context) {
    if (!isAway(context.failure()) || context.response().ended()) {
      context.next();
      return;
    }
    Log.warnf("Keycloak is away: %s", context.failure().getMessage());
    EarlyAnswer.send(context, Problem.unavailable("Tokens and logins can't be checked now."));
  }

  private static boolean isAway(Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof OIDCException) {
        return true;
      }
    }
    return false;
  }
}
