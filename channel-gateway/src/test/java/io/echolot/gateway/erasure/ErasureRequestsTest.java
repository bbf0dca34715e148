package io.echolot.gateway.erasure;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.ErasureRequest;
import io.echolot.contracts.Topics;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ErasureRequestsTest {

  @Inject KnownChannels channels;

  private final String tenant = "t" + Ids.next();
  private final Fixture fixture = Fixture.publish(tenant);

  private String answered() {
    fixture.untilKnownTo(channels);
    String id = Ids.next().toString();
    given()
        .header("Origin", Fixture.ORIGIN)
        .contentType("application/json")
        .body(
            "{\"survey\":\"%s\",\"answers\":[{\"question\":\"nps\",\"value\":9}]}"
                .formatted(fixture.survey()))
        .put(fixture.responsePath(id))
        .then()
        .statusCode(202);
    return id;
  }

  private static void request(String key, byte[] value) {
    FeedbackLog.send(Topics.ERASURE_REQUESTS, key, value);
  }

  private List<String> log() {
    return FeedbackLog.read(tenant).stream().map(FeedbackRecord::id).toList();
  }

  @Test
  void whatIsAskedForIsErasedAndBadRequestsHoldNothingUp() {
    String first = answered();
    String second = answered();
    String stays = answered();
    byte[] value = ContractsJson.write(new ErasureRequest(Instant.now()));

    for (String bad : List.of("nonsense", tenant + "/x", "/", tenant + "/" + "9".repeat(600))) {
      request(bad, "{".getBytes(UTF_8));
    }
    request(FeedbackRecord.topicKey(tenant, first), value);
    request(FeedbackRecord.topicKey(tenant, first), value);
    request(FeedbackRecord.topicKey(tenant, second), "{\"added\":1}".getBytes(UTF_8));
    request(FeedbackRecord.topicKey(tenant, stays), null);

    await().untilAsserted(() -> assertThat(log()).containsExactly(stays));
  }
}
