package io.echolot.surveys.base.http;

import io.echolot.platform.problem.Problem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts bodies that don't say their length and refuses those that are larger than a call takes, by
 * the same problem as those that say it.
 */
@ApplicationScoped
public class BodyLimit {

  private static final int AFTER_QUARKUS = 1;

  /** Where Quarkus REST looks how much a stream may bring that doesn't say its length. */
  private static final String STREAM_LIMIT = "io.quarkus.max-request-size";

  private final long most;

  BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
    this.most = most.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::leaveStreams, AFTER_QUARKUS);
  }

  /** {@link #read} counts those. */
  private void leaveStreams(RoutingContext context) {
    if (context.get(STREAM_LIMIT) != null) {
      context.put(STREAM_LIMIT, 2 * most);
    }
    context.next();
  }

  /**
   * A whole body.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#TOO_LARGE} if it is larger
   *     than a call takes
   */
  byte[] read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(Math.toIntExact(most + 1));
    if (bytes.length > most) {
      throw Problem.exceeded(Problem.TOO_LARGE, "body", most, "bytes");
    }
    return bytes;
  }
}
