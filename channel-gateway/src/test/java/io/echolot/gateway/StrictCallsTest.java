package io.echolot.gateway;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.echolot.contracts.Channel;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Staff and servers are told what they misspelt; those who answer are not held up by it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StrictCallsTest {

  private static final String NDJSON = "application/x-ndjson";

  @Inject KnownChannels channels;

  private Fixture published() {
    Fixture fixture = Fixture.publish("acme");
    await()
        .until(
            () ->
                channels.byAddress(Channel.SMS, Fixture.ACCOUNT, fixture.smsNumber()).isPresent());
    return fixture;
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/links, limits",
    "GET, /v1/links/abcdefgh, x",
    "DELETE, /v1/links/abcdefgh, x",
    "GET, /v1/files/0199a19b-45b8-7a40-9f51-3f0d7c0b9e10, size",
    "DELETE, /v1/feedback/0199a19b-45b8-7a40-9f51-3f0d7c0b9e10, respondent",
    "POST, /v1/responses, channel"
  })
  void anUnknownParameterIsNamed(String method, String call, String parameter) {
    var request = given().auth().oauth2(Tokens.of("anna")).queryParam(parameter, "x");
    if (method.equals("POST")) {
      request.contentType(NDJSON).body("{}".getBytes(UTF_8));
    }
    request
        .request(method, call)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", contains(parameter))
        .body("violations[0].message", startsWith("is not a parameter of this call"));
  }

  @Test
  void anUnknownMemberOfALinkIsNamed() {
    given()
        .auth()
        .oauth2(Tokens.of("anna"))
        .contentType("application/json")
        .body("{\"publishableKey\":\"pk_x\",\"survay\":\"nps\"}")
        .post("/v1/links")
        .then()
        .statusCode(400)
        .body("violations.field", contains("survay"))
        .body("violations[0].message", equalTo("is unknown; did you mean survey?"));
  }

  @Test
  void anImportedLineWithAnUnknownMemberIsRefusedByItsName() {
    Fixture acme = published();
    String line =
        "{\"id\":\"%s\",\"channel\":\"in_person\",\"survey\":\"%s\",\"respondant\":\"c-1\","
                .formatted(Ids.next(), acme.survey())
            + "\"answers\":[{\"question\":\"nps\",\"value\":9,\"valeu\":1}]}";

    String answer =
        given()
            .auth()
            .oauth2(Tokens.of("anna"))
            .contentType(NDJSON)
            .body(line.getBytes(UTF_8))
            .post("/v1/responses")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(answer)
        .contains("rejected")
        .contains("\"respondant\"", "did you mean respondent?")
        .contains("answers[0].valeu");
  }

  @Test
  void aMentionWithAnUnknownMemberIsRefusedByItsName() {
    var request =
        given().auth().oauth2(Tokens.ofClient("social-listener")).contentType("application/json");
    String mention =
        "{\"tenant\":\"t\",\"source\":\"rss\",\"nativeId\":\"1\",\"text\":\"x\",\"touchpiont\":\"y\"}";

    request
        .body("{\"mentions\":[" + mention + "]}")
        .post("/v1/mentions")
        .then()
        .statusCode(200)
        .body("results[0].state", equalTo("rejected"))
        .body("results[0].violations.field", contains("mentions[0].touchpiont"));
    request
        .body("{\"mentions\":[],\"mention\":[]}")
        .post("/v1/mentions")
        .then()
        .statusCode(400)
        .body("violations.field", contains("mention"));
  }

  @Test
  void whoAnswersIsNotHeldUp() {
    Fixture acme = published();
    String id = Ids.next().toString();

    given()
        .header("Origin", Fixture.ORIGIN)
        .contentType("application/json")
        .body(
            ("{\"survey\":\"" + acme.survey() + "\",\"added\":{\"by\":\"newer\"},")
                + "\"answers\":[{\"question\":\"nps\",\"value\":9,\"ms\":12}]}")
        .put(acme.responsePath(id) + "?utm_source=mail")
        .then()
        .statusCode(202);
  }
}
