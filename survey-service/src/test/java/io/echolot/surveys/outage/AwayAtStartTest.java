package io.echolot.surveys.outage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.platform.start.RequiredSecret;
import io.echolot.platform.start.RequiredSecrets;
import io.echolot.testkit.Away;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Management;
import io.echolot.testkit.SlowSocket;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(
    value = Away.class,
    initArgs = @ResourceArg(name = "what", value = "keycloak,kafka"),
    restrictToAnnotatedClass = true)
class AwayAtStartTest {

  @TestHTTPResource("/")
  URI server;

  @Inject RequiredSecrets secrets;

  @Test
  void theseSecretsAreCheckedAtTheStart() {
    assertThat(secrets.secrets())
        .extracting(RequiredSecret::key)
        .containsExactly(
            "echolot.signing-secret",
            "echolot.console.client-secret",
            "echolot.console.state-secret",
            "echolot.sealing.keys");
  }

  @Test
  void aTokenThatCannotBeCheckedNowIsNoFaultOfOurs() {
    // Of no realm; it isn't looked at before the realm's keys are there.
    given()
        .auth()
        .oauth2("eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl")
        .get("/v1/surveys")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "5")
        .body("type", endsWith("/problems/unavailable"))
        .body("status", equalTo(503));
  }

  @Test
  void slowClientsAreClosed() throws IOException {
    assertThat(SlowSocket.staysOpen(server, "POST /v1/surveys")).isEmpty();
  }

  @Test
  void itWaitsForKafkaAliveAndNotReady() {
    given().get(Management.url("/q/health/live")).then().statusCode(200);
    given().get(Management.url("/q/health/started")).then().statusCode(200);
    given().get(Management.url("/q/health/ready")).then().statusCode(503);
  }
}
