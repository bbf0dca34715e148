package io.echolot.gateway.http;

import io.echolot.gateway.published.Subscription;
import io.echolot.platform.http.EarlyAnswer;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;

/**
 * Answers 503 until what was published has been read: a key or a survey that isn't known yet isn't
 * unknown. Pages are told the same by {@link PublicAccess#channel}, messages by their dialogue.
 */
@ApplicationScoped
public class NotLoadedYet {

  /** After {@link PublicCors}, so that a page can read it; before any body is looked at. */
  private static final int AFTER_CORS = 145;

  private static final List<String> NEED_IT = List.of("/v1/public/", "/v1/responses");

  private final Subscription subscription;

  NotLoadedYet(Subscription subscription) {
    this.subscription = subscription;
  }

  void register(@Observes Filters filters) {
    filters.register(this::handle, AFTER_CORS);
  }

  private void handle(RoutingContext context) {
    boolean needsIt =
        NEED_IT.stream().anyMatch(context.normalizedPath()::startsWith)
            && context.request().method() != HttpMethod.OPTIONS;
    Optional<HttpProblem> refusal = needsIt ? subscription.notLoaded() : Optional.empty();
    refusal.ifPresentOrElse(problem -> EarlyAnswer.send(context, problem), context::next);
  }
}
