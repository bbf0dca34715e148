package io.echolot.gateway.audience;

import static io.echolot.gateway.audience.Ground.audience;
import static io.echolot.gateway.audience.Ground.begun;
import static io.echolot.gateway.audience.Ground.complete;
import static io.echolot.gateway.audience.Ground.id;
import static io.echolot.gateway.audience.Ground.ledOut;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.logic.Logic;
import io.echolot.contracts.survey.Access;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Dates, numbers and PIN, over HTTP and on a real MongoDB. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AudienceTest {

  private static void refused(
      io.restassured.response.Response response, int status, String problem) {
    response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", endsWith("/" + problem));
  }

  private static ValidatableResponse taken(io.restassured.response.Response response) {
    return response.then().statusCode(202);
  }

  private static List<Response> log(Ground ground) {
    return FeedbackLog.read(ground.tenant()).stream()
        .filter(Response.class::isInstance)
        .map(Response.class::cast)
        .toList();
  }

  @Test
  void aSurveyIsAskedFromItsOpeningOn() {
    Instant opensAt = Instant.parse("2099-01-01T00:00:00Z");
    Ground ground = Ground.publish(audience(Access.OPEN, "", opensAt, null, 0, false, ""));

    ground.survey("").then().statusCode(409).body("opensAt", equalTo("2099-01-01T00:00:00Z"));
    refused(ground.survey(""), 409, "not-open-yet");
    refused(ground.put(id(), complete("a")), 409, "not-open-yet");
    assertThat(log(ground)).isEmpty();
  }

  @Test
  void aResponseThatBeganBeforeTheEndIsStillTaken() {
    Instant closesAt = Instant.now().minus(Duration.ofHours(1));
    Ground ground = Ground.publish(audience(Access.OPEN, "", null, closesAt, 0, false, ""));
    String inTime = "\"startedAt\":\"" + closesAt.minusSeconds(60) + "\",";

    refused(ground.survey(""), 410, "survey-closed");
    refused(ground.put(id(), complete("a")), 410, "survey-closed");
    taken(ground.put(id(), inTime + complete("a")));
    assertThat(log(ground)).hasSize(1);
  }

  @Test
  void kiosksAndImportsMayComeLateButNotHaveBegunLate() {
    Ground ground =
        Ground.publish(
            "acme", audience(Access.OPEN, "", null, Ground.PAST, 0, false, ""), Logic.NONE);
    String line =
        "{\"id\":\"%s\",\"channel\":\"phone\",\"survey\":\""
            + ground.key()
            + "\",\"answeredAt\":\"%s\","
            + complete("a")
            + "}\n";
    String lines =
        line.formatted(id(), Ground.PAST.minusSeconds(60))
            + line.formatted(id(), Ground.PAST.plusSeconds(60));

    dated(given(), ground.kiosk(), lines);
    dated(given().auth().oauth2(Tokens.of("anna")), "/v1/responses", lines);
  }

  private static void dated(RequestSpecification caller, String path, String lines) {
    String[] answers =
        caller
            .contentType("application/x-ndjson")
            .body(lines.getBytes(UTF_8))
            .post(path)
            .asString()
            .split("\n");
    assertThat(answers[0]).contains("accepted");
    assertThat(answers[1])
        .contains("rejected", "survey-closed", "410")
        .doesNotContain("violations");
  }

  @Test
  void afterEnoughNobodyBeginsAndWhoBeganMayEnd() {
    Ground ground = Ground.publish(audience(Access.OPEN, "", null, null, 2, false, ""));
    String slow = id();
    String first = id();
    taken(ground.put(slow, begun()));
    taken(ground.put(first, complete("a")));
    taken(ground.put(first, complete("a")));
    ground.survey("").then().statusCode(200);
    taken(ground.put(id(), complete("a")));

    refused(ground.put(id(), complete("a")), 410, "survey-closed");
    refused(ground.survey(""), 410, "survey-closed");
    given()
        .queryParam("response", slow)
        .get(ground.path("surveys/" + ground.key()))
        .then()
        .statusCode(200);
    taken(ground.put(slow, 2, complete("a"), ""));
    assertThat(log(ground)).hasSize(3);
  }

  @Test
  void aFullQuotaLeadsOthersToTheEndAndErasureGivesItsPlaceBack() {
    Ground ground = Ground.publish("acme", Ground.open(), Ground.quota(1));
    String counted = id();
    String before =
        ground.survey("").then().body("logic.jumps", equalTo(null)).extract().header("ETag");
    taken(ground.put(counted, complete("a")));

    String after =
        ground.survey("").then().body("logic.jumps", hasSize(3)).extract().header("ETag");
    assertThat(after).isNotEqualTo(before);
    // One device knows that it is full, one not: both answers are kept as they are.
    String ledOut = id();
    String unaware = id();
    taken(ground.put(ledOut, ledOut("a")));
    taken(ground.put(unaware, complete("a")));
    refused(ground.put(id(), ledOut("b")), 400, "invalid");
    assertThat(log(ground))
        .filteredOn(response -> response.id().equals(unaware))
        .singleElement()
        .satisfies(response -> assertThat(response.answers()).hasSize(2));

    erase(unaware);
    ground.survey("").then().body("logic.jumps", hasSize(3));
    erase(counted);
    ground.survey("").then().body("logic.jumps", equalTo(null)).header("ETag", before);
  }

  private static void erase(String id) {
    given().auth().oauth2(Tokens.of("anna")).delete("/v1/feedback/" + id).then().statusCode(204);
  }

  @Test
  void thePinOpensASurveyAndGuessesAreLimited() {
    Ground ground = Ground.publish(audience(Access.PIN, "4711", null, null, 0, false, ""));
    refused(ground.survey(""), 401, "access-needed");
    ground.survey("").then().body("access", equalTo("pin")).body(containsString("PIN"));
    // What is wrong with it would tell the questions.
    refused(ground.put(id(), ledOut("b")), 401, "access-needed");
    refused(ground.access(Map.of("pin", "4712")), 401, "access-needed");
    refused(ground.access(Map.of()), 401, "access-needed");

    String token =
        ground.access(Map.of("pin", "4711")).then().statusCode(200).extract().path("token");
    ground
        .survey(token)
        .then()
        .statusCode(200)
        .body("questions", hasSize(3))
        .body(not(containsString("4711")));
    taken(ground.put(id(), 1, complete("a"), token));
    refused(ground.survey(token + "x"), 401, "access-needed");
    Ground other =
        Ground.publish(
            ground.tenant(), audience(Access.PIN, "1", null, null, 0, false, ""), Logic.NONE);
    refused(other.survey(token), 401, "access-needed");

    int tries = 0;
    while (ground.access(Map.of("pin", "0000")).statusCode() == 401) {
      tries++;
    }
    assertThat(tries).isLessThanOrEqualTo(10);
    refused(ground.access(Map.of("pin", "4711")), 429, "too-many-requests");
  }

  @Test
  void aPreflightAllowsTheHeaderThatShowsTheRight() {
    Ground ground = Ground.publish(Ground.open());
    Ground.page()
        .header("Access-Control-Request-Method", "PUT")
        .options(ground.path("responses/x"))
        .then()
        .header("Access-Control-Allow-Headers", containsString("Echolot-Access"));
    ground.survey("").then().statusCode(200).body("known", equalTo(null));
    assertThat(log(ground)).isEmpty();
    ground.survey("").then().body("touchpoints", empty());
  }
}
