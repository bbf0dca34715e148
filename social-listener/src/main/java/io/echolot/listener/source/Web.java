package io.echolot.listener.source;

import io.echolot.platform.outbound.Deadline;
import io.echolot.platform.outbound.OutboundAnswer;
import io.echolot.platform.outbound.OutboundClient;
import io.echolot.platform.outbound.OutboundException;
import io.echolot.platform.outbound.OutboundRules;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Fetches documents: with patience, but not without end, and no more than a few megabytes. */
@Singleton
public class Web {

  private static final int MOST_BYTES = 5 << 20;
  private static final int TOO_MANY_REQUESTS = 429;

  private final OutboundClient http;
  private final ListenerConfig config;
  private final Clock clock;

  public Web(Vertx vertx, ListenerConfig config, Clock clock) {
    this.http =
        new OutboundClient(
            vertx, OutboundRules.forDocuments(MOST_BYTES, config.privateAddresses()));
    this.config = config;
    this.clock = clock;
  }

  @PreDestroy
  void close() {
    http.close();
  }

  /** The time that a look at a source has, from now on. */
  public Deadline patience() {
    return Deadline.in(config.patience());
  }

  /**
   * The document at {@code uri}, whose status is 200 or 304; headers with an empty value aren't
   * sent.
   */
  public OutboundAnswer get(String uri, Map<String, String> headers, Deadline deadline)
      throws SourceException {
    Map<String, String> sent = new HashMap<>(headers);
    sent.put("User-Agent", "Echolot social-listener");
    try {
      OutboundAnswer answer = http.get(URI.create(uri), sent, deadline);
      if (answer.status() == TOO_MANY_REQUESTS) {
        throw new SourceException("It is asked too often (429).", wait(answer));
      }
      if (answer.status() != 200 && answer.status() != 304) {
        throw new SourceException("It answered with status " + answer.status() + ".");
      }
      return answer;
    } catch (OutboundException e) {
      throw new SourceException(e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new SourceException("Its URL can't be used.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceException("Interrupted.");
    }
  }

  /** Retry-After (RFC 9110) in seconds, or Mastodon's X-RateLimit-Reset, an instant. */
  private Optional<Duration> wait(OutboundAnswer answer) {
    try {
      String seconds = answer.header("Retry-After");
      if (!seconds.isEmpty()) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(seconds)));
      }
      String reset = answer.header("X-RateLimit-Reset");
      return reset.isEmpty() ? Optional.empty() : Optional.of(until(OffsetDateTime.parse(reset)));
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Duration until(OffsetDateTime reset) {
    Duration left = Duration.between(Instant.now(clock), reset.toInstant());
    return left.isNegative() ? Duration.ZERO : left;
  }
}
