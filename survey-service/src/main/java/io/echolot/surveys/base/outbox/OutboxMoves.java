package io.echolot.surveys.base.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while what was published here has waited for too long to reach anybody else. */
@Readiness
@ApplicationScoped
public class OutboxMoves implements HealthCheck {

  private final OutboxRelay relay;
  private final OutboxConfig config;
  private final Clock clock;

  public OutboxMoves(OutboxRelay relay, OutboxConfig config, Clock clock) {
    this.relay = relay;
    this.config = config;
    this.clock = clock;
  }

  void measure(@Observes StartupEvent event, MeterRegistry meters) {
    Gauge.builder("echolot.outbox.oldest.seconds", () -> age().toSeconds())
        .description("How long the oldest record in the outbox waits")
        .register(meters);
  }

  private Duration age() {
    return relay
        .oldest()
        .map(since -> Duration.between(since, clock.instant()))
        .orElse(Duration.ZERO);
  }

  @Override
  public HealthCheckResponse call() {
    Duration age = age();
    return HealthCheckResponse.named("the outbox moves")
        .status(age.compareTo(config.stuckAfter()) < 0)
        .withData("oldestSeconds", Math.max(0, age.toSeconds()))
        .build();
  }
}
