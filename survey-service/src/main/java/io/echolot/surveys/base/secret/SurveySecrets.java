package io.echolot.surveys.base.secret;

import io.echolot.platform.start.RequiredSecret;
import io.echolot.platform.start.RequiredSecrets;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The secrets without which survey-service doesn't start. */
@Singleton
public class SurveySecrets {

  @Produces
  @Singleton
  RequiredSecrets secrets() {
    return RequiredSecrets.of(
        RequiredSecret.SIGNING,
        RequiredSecret.given("echolot.studio.client-secret"),
        RequiredSecret.ofSession("echolot.studio.state-secret"),
        RequiredSecret.ofBase64("echolot.webhooks.secret-key", 32));
  }
}
