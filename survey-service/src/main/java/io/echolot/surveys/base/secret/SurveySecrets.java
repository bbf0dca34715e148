package io.echolot.surveys.base.secret;

import io.echolot.platform.seal.SealingConfig;
import io.echolot.platform.seal.SecretBox;
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
        RequiredSecret.given("echolot.console.client-secret"),
        RequiredSecret.ofSession("echolot.console.state-secret"),
        RequiredSecret.ofKeys("echolot.sealing.keys", SecretBox.KEY_BYTES));
  }

  @Produces
  @Singleton
  SecretBox box(SealingConfig config) {
    return new SecretBox(config.keys());
  }
}
