package io.echolot.gateway.outage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.testkit.Away;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(
    value = Away.class,
    initArgs = @ResourceArg(name = "what", value = "mongodb"),
    restrictToAnnotatedClass = true)
class MongoStalledTest {

  /** A short link that doesn't exist; to know that, MongoDB is asked. */
  private static int follow() {
    return given().redirects().follow(false).get("/l/nowhere2").statusCode();
  }

  @Test
  void whoAsksAServerThatSaysNothingMoreIsToldToComeAgain() {
    Away.relay("mongodb").open();
    Awaitility.await("MongoDB is found").until(() -> follow() == 404);

    Away.relay("mongodb").stall();
    Instant asked = Instant.now();
    assertThat(follow()).isEqualTo(503);
    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(6));

    Away.relay("mongodb").resume();
    Awaitility.await("MongoDB is back").until(() -> follow() == 404);
  }
}
