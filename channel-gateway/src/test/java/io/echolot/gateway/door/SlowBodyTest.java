package io.echolot.gateway.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A body that never ends to arrive holds nothing for long; and limits are what was configured. */
@QuarkusTest
@TestProfile(SlowBodyTest.Impatient.class)
@QuarkusTestResource(Backends.class)
class SlowBodyTest {

  /** A gateway that waits a second for a body, and takes very small ones. */
  public static class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("echolot.doors.patience", "1s", "echolot.doors.sms", "100");
    }
  }

  @TestHTTPResource("/")
  URI gateway;

  @Inject DoorFilter filter;

  @Test
  void whoSendsTooSlowlyIsToldSoAndGivesBackWhatIsHeld() {
    try (Wire wire = new Wire(gateway)) {
      wire.head(
          "PUT /v1/public/k/responses/i HTTP/1.1|Host: x|Content-Type: application/json"
              + "|Content-Length: 100000");
      wire.raw("{".getBytes(UTF_8));
      Wire.Answer answer = wire.answer();

      assertThat(answer.status()).isEqualTo(408);
      assertThat(answer.isProblem()).isTrue();
      assertThat(answer.body()).contains("problems/too-slow");
      // Nothing more comes, so that the connection ends.
      assertThat(wire.read(1)).isEmpty();
    }
    assertThat(filter.held()).isZero();
  }

  @Test
  void aLimitCanBeSet() {
    try (Wire wire = new Wire(gateway)) {
      Wire.Answer answer =
          wire.head("POST /v1/sms/twilio HTTP/1.1|Host: x|Content-Length: 101").answer();

      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.body()).contains("\"most\":100");
    }
  }
}
