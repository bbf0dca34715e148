package io.echolot.platform.http;

import io.echolot.platform.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import io.quarkus.oidc.OIDCException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Answers calls that fail before a resource is found, so that no mapper of resources hears of it:
 * an address that can't be decoded, a method that the router itself doesn't know, and a token or
 * login that can't be checked, for Keycloak was away when the service wanted to know its keys.
 */
@Singleton
public class FailedBefore {

  /** Before all other handlers of failures, which would make it a 500 or send no body. */
  private static final int FIRST = -1_000_000;

  /** What the router finds wrong by itself; all others are somebody's who answers them. */
  private static final List<Integer> ROUTERS = List.of(400, 404, 405);

  void register(@Observes Router router) {
    router.route().order(FIRST).failureHandler(this::handle);
    ROUTERS.forEach(status -> router.errorHandler(status, this::handle));
  }

  private void handle(RoutingContext context) {
    if (!context.response().ended()) {
      problem(context)
          .ifPresentOrElse(problem -> EarlyAnswer.send(context, problem), context::next);
    }
  }

  private static Optional<HttpProblem> problem(RoutingContext context) {
    if (isAway(context.failure())) {
      Log.warnf("Keycloak is away: %s", context.failure().getMessage());
      return Optional.of(Problem.unavailable("Tokens and logins can't be checked now."));
    }
    return ROUTERS.contains(context.statusCode())
        ? Problem.of(context.statusCode()).map(known -> known.because(""))
        : Optional.empty();
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
