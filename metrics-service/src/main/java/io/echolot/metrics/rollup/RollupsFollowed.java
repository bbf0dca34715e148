package io.echolot.metrics.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started once changed cells can come to MongoDB; later outages leave older scores readable. */
@Startup
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
