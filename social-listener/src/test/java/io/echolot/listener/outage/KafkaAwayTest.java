package io.echolot.listener.outage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(
    value = Away.class,
    initArgs = @ResourceArg(name = "what", value = "kafka-for-now"),
    restrictToAnnotatedClass = true)
class KafkaAwayTest {

  private final String id = Ids.next().toString();

  private void tryToDelete() {
    given().auth().oauth2(Tokens.of("anna")).delete("/v1/sources/" + id).then().statusCode(404);
  }

  @Test
  void callsAreAnsweredAndToldTheAuditLogOnceKafkaIsThere() {
    tryToDelete();
    given().get(Management.url("/q/health/ready")).then().statusCode(200);
    tryToDelete();

    Away.relay("kafka-for-now").open();

    Awaitility.await("entries are sent in the background")
        // Kafka's client waits longer from try to try.
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(AuditLog.about("acme", id))
                    .extracting(AuditEntry::id)
                    .doesNotHaveDuplicates()
                    .hasSize(2));
  }
}
