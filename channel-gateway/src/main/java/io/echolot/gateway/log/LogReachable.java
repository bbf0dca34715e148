package io.echolot.gateway.log;

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

/** Ready as long as there is one place where an answer is safe. */
@Readiness
@ApplicationScoped
public class LogReachable implements HealthCheck {

  private final SpoolReplay replay;
  private final Spool spool;
  private final Clock clock;

  public LogReachable(SpoolReplay replay, Spool spool, Clock clock) {
    this.replay = replay;
    this.spool = spool;
    this.clock = clock;
  }

  void measure(@Observes StartupEvent event, MeterRegistry meters) {
    Gauge.builder("echolot.spool.oldest.seconds", this::age)
        .description("How long the oldest record in the spool waits")
        .register(meters);
  }

  private long age() {
    return replay
        .oldest()
        .map(since -> Math.max(0, Duration.between(since, clock.instant()).toSeconds()))
        .orElse(0L);
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Kafka or the spool takes records")
        .status(replay.isAnyReachable())
        .withData("spooling", spool.isInUse())
        .withData("oldestSeconds", age())
        .build();
  }
}
