package io.echolot.metrics.size;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.testkit.Backends;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RequestSizesTest {

  @Test
  void aLongUriIsRefusedByAProblem() {
    given()
        .auth()
        .oauth2(Tokens.of("ben"))
        .get("/v1/scores?survey=" + "s".repeat(9_000))
        .then()
        .statusCode(414)
        .contentType("application/problem+json")
        .body("type", endsWith("/uri-too-long"))
        .body("status", equalTo(414));
    given()
        .auth()
        .oauth2(Tokens.of("ben"))
        .get("/v1/scores?survey=" + "s".repeat(7_000))
        .then()
        .statusCode(200);
  }

  @Test
  void aLargeBodyIsRefusedByAProblem() {
    given()
        .auth()
        .oauth2(Tokens.of("ben"))
        .contentType("application/json")
        .body("x".repeat(70_000))
        .post("/v1/scores")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("type", endsWith("/too-large"));
  }
}
