package io.echolot.gateway.audience.base;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * Asks MongoDB what an answer can do without: if it doesn't answer soon, the rule is left out and
 * counted in the metric {@code echolot.audience.skipped}. After that it is left alone for a while,
 * so that an outage costs one answer's patience and not each one's.
 */
@ApplicationScoped
public class Backing {

  private final Guard guard;
  private final Counter skipped;

  Backing(AudienceConfig config, MeterRegistry meters) {
    this.guard =
        Guard.create()
            .withDescription("audience")
            .withCircuitBreaker()
            .requestVolumeThreshold(1)
            .failureRatio(1)
            .delay(config.pause().toMillis(), ChronoUnit.MILLIS)
            .onStateChange(Backing::tell)
            .done()
            .withTimeout()
            .duration(config.patience().toMillis(), ChronoUnit.MILLIS)
            .done()
            .build();
    this.skipped = meters.counter("echolot.audience.skipped");
  }

  private static void tell(CircuitBreakerState state) {
    if (state == CircuitBreakerState.OPEN) {
      Log.warn("Who is asked is decided without MongoDB now");
    }
  }

  /** What {@code query} gives, or {@code otherwise} if MongoDB is away. Never fails. */
  public <T> Uni<T> ask(Uni<T> query, Supplier<T> otherwise) {
    return guard
        .get(() -> query, new TypeLiteral<Uni<T>>() {})
        .onFailure()
        .invoke(failure -> Log.debugf("A rule is left out: %s", failure.getMessage()))
        .onFailure()
        .recoverWithItem(() -> skip(otherwise));
  }

  private <T> T skip(Supplier<T> otherwise) {
    skipped.increment();
    return otherwise.get();
  }
}
