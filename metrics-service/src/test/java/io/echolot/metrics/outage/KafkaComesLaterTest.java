package io.echolot.metrics.outage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.echolot.contracts.audit.AuditEntry;
import io.echolot.platform.Ids;
import io.echolot.testkit.AuditLog;
import io.echolot.testkit.Away;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Management;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(
    value = Away.class,
    initArgs = @ResourceArg(name = "what", value = "kafka-for-now"),
    restrictToAnnotatedClass = true)
class KafkaComesLaterTest {

  private final String id = Ids.next().toString();

  private void tryToChange() {
    given().auth().oauth2(Tokens.of("anna")).put("/v1/scores/" + id).then().statusCode(404);
  }

  @Test
  void theProcessWaitsFollowsTheLogThenAndTellsTheAuditLog() {
    tryToChange();
    given().get(Management.url("/q/health/live")).then().statusCode(200);
    given().get(Management.url("/q/health/ready")).then().statusCode(503);
    tryToChange();

    Away.relay("kafka-for-now").open();

    Awaitility.await("the log is followed")
        // Kafka's client waits longer from try to try.
        .untilAsserted(
            () -> {
              given().get(Management.url("/q/health/ready")).then().statusCode(200);
              given()
                  .get(Management.url("/q/metrics"))
                  .then()
                  .body(containsString("kafka_stream_thread_process_records"));
            });
    Awaitility.await("entries are sent in the background")
        .untilAsserted(
            () ->
                assertThat(AuditLog.about("acme", id))
                    .extracting(AuditEntry::id)
                    .doesNotHaveDuplicates()
                    .hasSize(2));
  }
}
