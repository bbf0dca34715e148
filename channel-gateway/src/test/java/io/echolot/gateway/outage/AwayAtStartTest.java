package io.echolot.gateway.outage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

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
import io.restassured.http.Method;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@BeforeLoaded
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(
    value = Away.class,
    initArgs = @ResourceArg(name = "what", value = "keycloak,kafka"),
    restrictToAnnotatedClass = true)
class AwayAtStartTest {

  private static final String ORIGIN = "https://shop.example";

  @TestHTTPResource("/")
  URI server;

  @Inject RequiredSecrets secrets;

  @Test
  void theseSecretsAreCheckedAtTheStart() {
    assertThat(secrets.secrets())
        .extracting(RequiredSecret::key)
        .containsExactly(
            "echolot.signing-secret",
            "echolot.sealing.keys",
            "echolot.twilio.accounts[0].auth-token");
  }

  @Test
  void aTokenThatCannotBeCheckedNowIsNoFaultOfOurs() {
    // Of no realm; it isn't looked at before the realm's keys are there.
    given()
        .auth()
        .oauth2("eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl")
        .get("/v1/files/none")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "5")
        .body("type", endsWith("/problems/unavailable"))
        .body("status", equalTo(503));
  }

  @Test
  void slowClientsAreClosed() throws IOException {
    assertThat(
            SlowSocket.staysOpen(
                server, "PUT /v1/public/pk_none/responses/01a19b45-b800-7a40-9f51-3f0d7c0b9e10"))
        .isEmpty();
  }

  @Test
  void itWaitsForKafkaAliveAndNotReady() {
    given().get(Management.url("/q/health/live")).then().statusCode(200);
    given().get(Management.url("/q/health/started")).then().statusCode(200);
    given().get(Management.url("/q/health/ready")).then().statusCode(503);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/public/pk_soon/surveys/nps",
    "GET, /v1/public/pk_soon/config",
    "PUT, /v1/public/pk_soon/responses/01900000-0000-7000-8000-000000000001",
    "POST, /v1/public/pk_soon/responses",
    "POST, /v1/public/pk_soon/access",
    "GET, /v1/public/pk_soon/chat",
    "POST, /v1/responses",
  })
  void aKeyThatIsNotReadYetIsNotUnknown(Method method, String path) {
    given()
        .header("Origin", ORIGIN)
        .request(method, path)
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("type", endsWith("/unavailable"));
  }

  @Test
  void aPageOfAnyOriginCanReadThat() {
    given()
        .header("Origin", ORIGIN)
        .get("/v1/public/pk_soon/config")
        .then()
        .header("Access-Control-Allow-Origin", equalTo(ORIGIN))
        .header("Access-Control-Expose-Headers", containsString("Retry-After"));
    given()
        .header("Origin", ORIGIN)
        .options("/v1/public/pk_soon/config")
        .then()
        .statusCode(204)
        .header("Access-Control-Max-Age", "0");
  }

  @ParameterizedTest
  @CsvSource({"/s/pk_soon/nps", "/k/pk_soon/nps"})
  void aPageSaysThatItComesSoon(String path) {
    given()
        .accept("text/html")
        .get(path)
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .contentType(containsString("text/html"));
  }
}
