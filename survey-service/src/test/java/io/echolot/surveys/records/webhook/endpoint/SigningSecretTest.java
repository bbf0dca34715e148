package io.echolot.surveys.records.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.surveys.records.webhook.Receiver;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SigningSecretTest {

  // The test vector of the specification's reference libraries.
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final String BODY = "{\"test\": 2432232314}";
  private static final String SIGNATURE = "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  @Test
  void aMessageIsSignedAsThePublishedVectorSays() {
    String signature =
        new SigningSecret(SECRET).signature(ID, Instant.ofEpochSecond(1614265330), BODY);

    assertThat(signature).isEqualTo("v1," + SIGNATURE);
  }

  @Test
  void theTestsReceiverChecksAsThePublishedVectorSays() {
    assertThat(Receiver.sign(SECRET, ID, "1614265330", BODY)).isEqualTo(SIGNATURE);
  }

  @Test
  void aSecretNeverShowsItselfInALog() {
    SigningSecret secret = SigningSecret.random();

    assertThat(secret.text()).startsWith("whsec_").hasSize("whsec_".length() + 44);
    assertThat(secret.toString()).doesNotContain(secret.text().substring(6));
  }
}
