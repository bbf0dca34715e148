package io.echolot.platform.http;

import io.echolot.platform.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses calls whose URI or body is larger than a service takes, by a problem that says how much
 * that is; Quarkus itself says it by the status alone.
 */
@Singleton
public class RequestSizes {

  /** Of a URI, in characters; Quarkus' own limit of a request's first line is twice that. */
  static final int LONGEST_URI = 8_000;

  /** Before Quarkus looks at the length that a request declares (its order is -2). */
  private static final int BEFORE_QUARKUS = 3;

  private final long mostBytes;

  RequestSizes(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBytes) {
    this.mostBytes = mostBytes.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::handle, BEFORE_QUARKUS);
  }

  private void handle(RoutingContext context) {
    refusal(context.request())
        .ifPresentOrElse(problem -> EarlyAnswer.send(context, problem), context::next);
  }

  private Optional<HttpProblem> refusal(HttpServerRequest request) {
    if (request.uri().length() > LONGEST_URI) {
      return Optional.of(Problem.exceeded(Problem.URI_TOO_LONG, "uri", LONGEST_URI, "characters"));
    }
    // The server has refused what is no number.
    return Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH))
        .map(Long::valueOf)
        .filter(length -> length > mostBytes)
        .map(length -> Problem.exceeded(Problem.TOO_LARGE, "body", mostBytes, "bytes"));
  }
}
