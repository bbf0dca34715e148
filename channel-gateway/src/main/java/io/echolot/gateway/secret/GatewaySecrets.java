package io.echolot.gateway.secret;

import io.echolot.gateway.sms.TwilioConfig;
import io.echolot.gateway.upload.base.FilesConfig;
import io.echolot.platform.seal.SealingConfig;
import io.echolot.platform.seal.SecretBox;
import io.echolot.platform.start.RequiredSecret;
import io.echolot.platform.start.RequiredSecrets;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The secrets without which the gateway doesn't start. */
@Singleton
public class GatewaySecrets {

  /** A token of Twilio's has 32 characters; shorter ones are examples. */
  private static final int TWILIO = 32;

  @Produces
  @Singleton
  RequiredSecrets secrets(TwilioConfig twilio, FilesConfig files) {
    List<RequiredSecret> secrets = new ArrayList<>();
    secrets.add(RequiredSecret.SIGNING);
    secrets.add(RequiredSecret.ofKeys("echolot.sealing.keys", SecretBox.KEY_BYTES));
    for (int i = 0; i < twilio.accounts().size(); i++) {
      String key = "echolot.twilio.accounts[" + i + "].auth-token";
      secrets.add(RequiredSecret.ofCharacters(key, TWILIO));
    }
    if (files.s3().accessKey().isPresent() || files.s3().secretKey().isPresent()) {
      secrets.add(RequiredSecret.given("echolot.files.s3.access-key"));
      secrets.add(RequiredSecret.given("echolot.files.s3.secret-key"));
    }
    return new RequiredSecrets(secrets);
  }

  @Produces
  @Singleton
  SecretBox box(SealingConfig config) {
    return new SecretBox(config.keys());
  }
}
