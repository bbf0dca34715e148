package io.echolot.metrics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.testkit.Backends;
import io.echolot.testkit.Management;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is for operators, and what for callers. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ManagementTest {

  @Test
  void theApiDocumentIsForThoseWhoMayCall() {
    String document =
        given()
            .auth()
            .oauth2(Tokens.of("ben"))
            .get("/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    given().get(Management.url("/q/openapi?format=json")).then().body(equalTo(document));
    given().get("/openapi").then().statusCode(401).body(containsString("problems/unauthorized"));
  }

  @Test
  void thereAreNoPagesAndNoLogin() {
    for (String path : List.of("/", "/dashboard/index.html", "/logout", "/v1/me")) {
      given().redirects().follow(false).get(path).then().statusCode(404);
    }
  }

  @Test
  void whatIsForOperatorsIsNotWherePeopleCall() {
    for (String path : List.of("/q/health", "/q/health/ready", "/q/metrics", "/q/openapi")) {
      given().get(path).then().statusCode(404);
      given().auth().oauth2(Tokens.of("anna")).get(path).then().statusCode(404);
    }
  }

  @Test
  void theProbesTellThatItIsReady() {
    given().get(Management.url("/q/health/live")).then().statusCode(200);
    given().get(Management.url("/q/health/ready")).then().statusCode(200);
    given().get(Management.url("/q/health/started")).then().statusCode(200);
    given()
        .get(Management.url("/q/openapi"))
        .then()
        .statusCode(200)
        .body(containsString("/v1/scores"));
  }
}
