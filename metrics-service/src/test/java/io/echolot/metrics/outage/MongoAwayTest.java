package io.echolot.metrics.outage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;

import io.echolot.testkit.Away;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Management;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(
    value = Away.class,
    initArgs = @ResourceArg(name = "what", value = "mongodb"),
    restrictToAnnotatedClass = true)
class MongoAwayTest {

  @ParameterizedTest
  @ValueSource(strings = {"/v1/scores", "/v1/verbatims"})
  void whoNeedsItIsToldToComeAgain(String path) {
    given()
        .auth()
        .oauth2(Tokens.of("anna"))
        .get(path)
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "5")
        .body("type", endsWith("/problems/unavailable"));
    given().get(Management.url("/q/health/live")).then().statusCode(200);
  }
}
