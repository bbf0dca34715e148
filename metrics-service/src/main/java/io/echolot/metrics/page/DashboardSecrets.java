package io.echolot.metrics.page;

import io.echolot.platform.start.RequiredSecret;
import io.echolot.platform.start.RequiredSecrets;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The secrets without which metrics-service doesn't start. */
@Singleton
public class DashboardSecrets {

  @Produces
  @Singleton
  RequiredSecrets secrets() {
    return RequiredSecrets.of(
        RequiredSecret.SIGNING,
        RequiredSecret.given("echolot.dashboard.client-secret"),
        RequiredSecret.ofSession("echolot.dashboard.state-secret"));
  }
}
