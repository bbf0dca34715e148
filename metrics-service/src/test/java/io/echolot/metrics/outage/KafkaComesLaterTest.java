package io.echolot.metrics.outage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.echolot.testkit.Away;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Management;
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
class KafkaComesLaterTest {

  @Test
  void theProcessWaitsAndFollowsTheLogThen() {
    given().get(Management.url("/q/health/live")).then().statusCode(200);
    given().get(Management.url("/q/health/ready")).then().statusCode(503);

    Away.relay("kafka-for-now").open();

    Awaitility.await("the log is followed")
        // Kafka's client waits longer from try to try.
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              given().get(Management.url("/q/health/ready")).then().statusCode(200);
              given()
                  .get(Management.url("/q/metrics"))
                  .then()
                  .body(containsString("kafka_stream_thread_process_records"));
            });
  }
}
