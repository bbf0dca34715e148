package io.echolot.gateway.door;

import io.echolot.platform.http.EarlyAnswer;
import io.echolot.platform.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets no body in that is larger than its door, whether it says its length or comes in chunks.
 * Small ones are read here, off the worker threads, so that a slow sender holds none of those;
 * large ones are left to who streams them.
 */
@ApplicationScoped
public class DoorFilter {

  /** After {@code PublicCors}, so that a page can read the refusal. */
  private static final int AFTER_CORS = 140;

  /** After Quarkus has put its own limit there (its order is -2), which is that of all doors. */
  private static final int AFTER_QUARKUS = 1;

  /** Where Quarkus REST looks how much a stream may bring that doesn't say its length. */
  private static final String STREAM_LIMIT = "io.quarkus.max-request-size";

  private final DoorConfig config;
  private final AtomicLong held = new AtomicLong();

  DoorFilter(DoorConfig config) {
    this.config = config;
  }

  void register(@Observes Filters filters) {
    filters.register(this::admit, AFTER_CORS);
    filters.register(this::limitStream, AFTER_QUARKUS);
  }

  private void admit(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!hasBody(request)) {
      context.next();
      return;
    }
    DoorLimit door = door(context);
    long most = door.most(config);
    if (declared(request).filter(length -> length > most).isPresent()) {
      EarlyAnswer.send(context, DoorProblems.tooLarge(door, most));
    } else if (door.streams() || request.version() == HttpVersion.HTTP_2) {
      context.next();
    } else {
      new HeldBody(context, this, most).read(config.patience());
    }
  }

  private void limitStream(RoutingContext context) {
    if (context.get(STREAM_LIMIT) != null) {
      context.put(STREAM_LIMIT, door(context).most(config));
    }
    context.next();
  }

  private static boolean hasBody(HttpServerRequest request) {
    return declared(request).filter(length -> length > 0).isPresent()
        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
  }

  private static Optional<Long> declared(HttpServerRequest request) {
    // The server has refused what is no number.
    return Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH)).map(Long::valueOf);
  }

  static DoorLimit door(RoutingContext context) {
    String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
    return DoorLimit.of(
        context.request().method(), context.normalizedPath(), type == null ? "" : type);
  }

  /** What is wrong if so many bytes more are held; they must be given back. */
  Optional<HttpProblem> hold(int bytes) {
    return held.addAndGet(bytes) <= config.atOnce().asLongValue()
        ? Optional.empty()
        : Optional.of(Problem.unavailable("Too much arrives at once; nothing was stored."));
  }

  /** How many bytes are held now. */
  long held() {
    return held.get();
  }

  void giveBack(long bytes) {
    held.addAndGet(-bytes);
  }
}
