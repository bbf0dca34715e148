package io.echolot.metrics.secret;

import io.echolot.platform.start.RequiredSecret;
import io.echolot.platform.start.RequiredSecrets;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The secret without which metrics-service doesn't start. */
@Singleton
public class MetricsSecrets {

  @Produces
  @Singleton
  RequiredSecrets secrets() {
    return RequiredSecrets.of(RequiredSecret.SIGNING);
  }
}
