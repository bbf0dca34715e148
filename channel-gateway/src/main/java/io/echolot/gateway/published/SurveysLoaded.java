package io.echolot.gateway.published;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Without surveys there is nothing to check an answer against. Not a condition of the start, for a
 * process that waits for Kafka must not be ended.
 */
@Readiness
@ApplicationScoped
public class SurveysLoaded implements HealthCheck {

  private final Subscription subscription;

  public SurveysLoaded(Subscription subscription) {
    this.subscription = subscription;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("surveys are loaded").status(subscription.isLoaded()).build();
  }
}
