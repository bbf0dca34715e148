package io.echolot.gateway.log;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Who doesn't know yet what was erased would take it again. Not a condition of the start, for a
 * process that waits for Kafka must not be ended.
 */
@Readiness
@ApplicationScoped
public class ErasuresLoaded implements HealthCheck {

  private final Erasures erasures;

  public ErasuresLoaded(Erasures erasures) {
    this.erasures = erasures;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("erasures are loaded").status(erasures.isLoaded()).build();
  }
}
