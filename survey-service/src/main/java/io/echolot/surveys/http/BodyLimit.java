package io.echolot.surveys.http;

import io.echolot.platform.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies that are larger than a call takes, by a problem that says how much that is;
 * Quarkus itself says it by the status alone.
 */
@ApplicationScoped
public class BodyLimit {

  /** Before Quarkus looks at the length that a request declares (its order is -2). */
  private static final int BEFORE_QUARKUS = 3;

  private static final int AFTER_QUARKUS = 1;

  /** Where Quarkus REST looks how much a stream may bring that doesn't say its length. */
  private static final String STREAM_LIMIT = "io.quarkus.max-request-size";

  private final long most;

  BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
    this.most = most.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::refuseDeclared, BEFORE_QUARKUS);
    filters.register(this::leaveStreams, AFTER_QUARKUS);
  }

  private void refuseDeclared(RoutingContext context) {
    boolean isLarge = declared(context.request()).filter(length -> length > most).isPresent();
    if (!isLarge) {
      context.next();
      return;
    }
    HttpProblem problem = tooLarge();
    // Who still sends reads the answer first: what comes is dropped, then the connection ends.
    context.request().handler(rest -> {}).resume();
    context
        .response()
        .setStatusCode(problem.getStatusCode())
        .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader(HttpHeaders.CONNECTION, "close")
        .end(json(problem, context.request().path()).toBuffer());
  }

  /** {@link #read} counts those. */
  private void leaveStreams(RoutingContext context) {
    if (context.get(STREAM_LIMIT) != null) {
      context.put(STREAM_LIMIT, 2 * most);
    }
    context.next();
  }

  private static Optional<Long> declared(HttpServerRequest request) {
    // The server has refused what is no number.
    return Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH)).map(Long::valueOf);
  }

  /**
   * A whole body.
   *
   * @throws HttpProblem {@code too-large} if it is larger than a call takes
   */
  byte[] read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(Math.toIntExact(most + 1));
    if (bytes.length > most) {
      throw tooLarge();
    }
    return bytes;
  }

  private HttpProblem tooLarge() {
    return HttpProblem.builder()
        .withType(URI.create(Problem.CATALOGUE + "too-large"))
        .withStatus(Status.REQUEST_ENTITY_TOO_LARGE)
        .withTitle("This is more than is taken at once")
        .withDetail("A body has at most " + most + " bytes; nothing was stored.")
        .with("limit", "body")
        .with("most", most)
        .build();
  }

  private static JsonObject json(HttpProblem problem, String path) {
    JsonObject json =
        new JsonObject()
            .put("type", problem.getType().toString())
            .put("title", problem.getTitle())
            .put("status", problem.getStatusCode())
            .put("detail", problem.getDetail())
            .put("instance", path);
    problem.getParameters().forEach(json::put);
    return json;
  }
}
