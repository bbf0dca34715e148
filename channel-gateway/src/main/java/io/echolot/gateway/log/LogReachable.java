package io.echolot.gateway.log;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready as long as there is one place where an answer is safe. */
@Readiness
@ApplicationScoped
public class LogReachable implements HealthCheck {

  private final SpoolReplay replay;
  private final Spool spool;

  public LogReachable(SpoolReplay replay, Spool spool) {
    this.replay = replay;
    this.spool = spool;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Kafka or the spool takes records")
        .status(replay.isAnyReachable())
        .withData("spooling", spool.isInUse())
        .build();
  }
}
