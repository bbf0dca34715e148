package io.echolot.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once changed cells can come to MongoDB; later outages leave older scores readable. Not a
 * condition of the start, for a process that waits for Kafka must not be ended.
 */
@Readiness
@ApplicationScoped
public class RollupsFollowed implements HealthCheck {

  private final RollupWriter writer;
  private volatile boolean seen;

  public RollupsFollowed(RollupWriter writer) {
    this.writer = writer;
  }

  @Override
  public HealthCheckResponse call() {
    seen = seen || writer.isFollowing();
    return HealthCheckResponse.named("rollups are followed").status(seen).build();
  }
}
