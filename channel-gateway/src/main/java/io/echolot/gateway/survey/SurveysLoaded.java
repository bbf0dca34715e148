package io.echolot.gateway.survey;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Without surveys there is nothing to check an answer against. */
@Startup
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
