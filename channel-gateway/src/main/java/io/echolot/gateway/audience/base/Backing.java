package io.echolot.gateway.audience.base;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Asks MongoDB what an answer can do without: if it doesn't answer soon, the rule is left out and
 * counted in the metric {@code echolot.audience.skipped}. After that it is left alone for a while,
 * so that an outage costs one answer's patience and not each one's.
 */
@ApplicationScoped
public class Backing {

  private final AudienceConfig config;
  private final Clock clock;
  private final Counter skipped;
  private volatile Instant awayUntil = Instant.MIN;

  Backing(AudienceConfig config, Clock clock, MeterRegistry meters) {
    this.config = config;
    this.clock = clock;
    this.skipped = meters.counter("echolot.audience.skipped");
  }

  /** What {@code query} gives, or {@code otherwise} if MongoDB is away. Never fails. */
  public <T> Uni<T> ask(Uni<T> query, Supplier<T> otherwise) {
    return Uni.createFrom()
        .deferred(
            () ->
                clock.instant().isBefore(awayUntil)
                    ? skip(otherwise)
                    : query
                        .ifNoItem()
                        .after(config.patience())
                        .fail()
                        .onFailure()
                        .recoverWithUni(
                            failure -> {
                              leaveAlone(failure);
                              return skip(otherwise);
                            }));
  }

  private <T> Uni<T> skip(Supplier<T> otherwise) {
    skipped.increment();
    return Uni.createFrom().item(otherwise);
  }

  private void leaveAlone(Throwable failure) {
    Log.warnf("Who is asked is decided without MongoDB now: %s", failure.getMessage());
    awayUntil = clock.instant().plus(config.pause());
  }
}
