package io.echolot.metrics.gauge;

import static io.echolot.metrics.rollup.Records.nps;
import static io.echolot.metrics.rollup.Records.response;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.echolot.contracts.Channel;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Management;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(ScoreGaugesTest.Configured.class)
class ScoreGaugesTest {

  /** Somebody wants tenants' scores among the metrics. */
  public static class Configured implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("echolot.gauges.every", "1s", "echolot.gauges.delayed", "1s");
    }
  }

  private final String survey = "s-" + Ids.next();

  @Test
  void scoresAreGaugesWhereConfigured() {
    // Gauges are of the last 30 days.
    FeedbackLog.send(
        response(
            "acme",
            survey,
            Ids.next().toString(),
            1,
            ResponseState.COMPLETE,
            Channel.WEB,
            "buy",
            Instant.now(),
            nps(10)));

    Awaitility.await()
        // Log, Kafka Streams, rollups, MongoDB, and then the gauges: all in the background.
        .untilAsserted(
            () ->
                given()
                    .get(Management.url("/q/metrics"))
                    .then()
                    .statusCode(200)
                    .body(
                        containsString(
                            "echolot_score_n{metric=\"nps\",survey=\"%s\",tenant=\"acme\"} 1.0"
                                .formatted(survey))));
  }
}
