package io.echolot.surveys.outage;

import static io.echolot.surveys.Caller.as;
import static io.restassured.RestAssured.given;

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
    initArgs = @ResourceArg(name = "what", value = "postgresql"),
    restrictToAnnotatedClass = true)
class PostgresComesLaterTest {

  @Test
  void theProcessWaitsAndMigratesThen() {
    given().get(Management.url("/q/health/live")).then().statusCode(200);
    given().get(Management.url("/q/health/ready")).then().statusCode(503);
    as("ben")
        .get("/v1/surveys")
        .then()
        .statusCode(503)
        .header("Retry-After", "5")
        .contentType("application/problem+json");

    Away.relay("postgresql").open();

    Awaitility.await("the schema")
        // It is looked for once a second, and then made.
        .atMost(Duration.ofSeconds(30))
        .until(() -> given().get(Management.url("/q/health/ready")).statusCode() == 200);
    as("ben").get("/v1/surveys").then().statusCode(200);
  }
}
