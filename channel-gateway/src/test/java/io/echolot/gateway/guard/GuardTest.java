package io.echolot.gateway.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.gateway.Fixture;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(GuardTest.Nervous.class)
class GuardTest {

  /** Three responses a minute are an attack, from one address already. */
  public static class Nervous implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "echolot.guard.starts-per-minute", "3",
          "echolot.guard.addresses", "1",
          "echolot.guard.fastest", "1h",
          "echolot.guard.difficulty", "8");
    }
  }

  private final String tenant = "t-" + Ids.next();
  private Fixture fixture;

  @BeforeEach
  void publish() {
    fixture = Fixture.publish(tenant);
    // The gateway reads the topic in the background.
    Awaitility.await().until(() -> given().get(survey(fixture.kioskKey())).statusCode() == 200);
  }

  private String survey(String key) {
    return "/v1/public/" + key + "/surveys/" + fixture.survey();
  }

  private static RequestSpecification page() {
    return given().header("Origin", Fixture.ORIGIN).contentType("application/json");
  }

  private ValidatableResponse send(String id, String state, String guard) {
    return send(id, 1, state, guard);
  }

  private ValidatableResponse send(String id, int revision, String state, String guard) {
    String body =
        """
        {"survey":"%s","version":1,"revision":%d,"state":"%s","guard":%s,
         "answers":[{"question":"nps","value":9}]}"""
            .formatted(fixture.survey(), revision, state, guard);
    return page().body(body).put(fixture.responsePath(id)).then();
  }

  private static String id() {
    return Ids.next().toString();
  }

  private List<FeedbackRecord> log() {
    return FeedbackLog.read(tenant);
  }

  private String proof(String token, String response, int bits) {
    return IntStream.iterate(0, n -> n + 1)
        .mapToObj(Integer::toString)
        .filter(text -> ProofOfWork.isDone(token, response, text, bits))
        .findFirst()
        .orElseThrow();
  }

  private String paid(String id) {
    // As a page of our own asks: who only reads on the same origin tells none.
    var work = given().get("/v1/public/" + fixture.webKey() + "/token").then().statusCode(200);
    String token = work.extract().path("token");
    int bits = work.extract().path("difficulty");
    return "{\"token\":\"%s\",\"proof\":\"%s\"}".formatted(token, proof(token, id, bits));
  }

  @Test
  void whoFillsInWhatNobodySeesIsTakenForAMachine() {
    send(id(), "complete", "{\"trap\":\"https://spam.example\"}")
        .statusCode(202)
        .body("state", equalTo("accepted"));

    assertThat(log()).isEmpty();
  }

  @Test
  void aSurveyComesWithATokenAndWhoIsTooFastPaysByWork() {
    String token =
        page()
            .get(survey(fixture.webKey()))
            .then()
            .header("Echolot-Start", notNullValue())
            .header("Access-Control-Expose-Headers", "ETag, Retry-After, Echolot-Start")
            .extract()
            .header("Echolot-Start");
    String id = id();
    String fresh = "{\"token\":\"" + token + "\"}";

    send(id, "partial", fresh).statusCode(202);
    send(id, "complete", fresh)
        .statusCode(403)
        .body("type", equalTo("https://echolot.example/problems/proof-needed"));
    send(id, "complete", paid(id)).statusCode(202);

    assertThat(log()).hasSize(1);
  }

  @Test
  void underAttackEachResponseCostsWork() {
    for (int i = 0; i < 3; i++) {
      send(id(), "complete", "{}").statusCode(202);
    }
    send(id(), "complete", "{}").statusCode(403);
    String id = id();
    String paid = paid(id);
    send(id, "complete", paid).statusCode(202);
    send(id(), "complete", paid).statusCode(403);
    send(id(), "complete", "{\"token\":\"forged\",\"proof\":\"1\"}").statusCode(403);

    assertThat(log()).hasSize(4);
  }

  /** What a flood may call itself so that it doesn't look like one. */
  @ParameterizedTest
  @CsvSource({"1, no", "2, no", "2, fresh", "7, fresh", "1000, fresh", "2, forged"})
  void whateverARevisionCallsItselfAnUnknownResponseIsAStart(int revision, String token) {
    for (int i = 0; i < 3; i++) {
      send(id(), revision, "partial", token(token)).statusCode(202);
    }

    send(id(), revision, "partial", token(token)).statusCode(403);
  }

  private String token(String kind) {
    return switch (kind) {
      case "no" -> "{}";
      case "forged" -> "{\"token\":\"forged\",\"proof\":\"1\"}";
      default ->
          "{\"token\":\"%s\"}"
              .formatted(page().get(survey(fixture.webKey())).header("Echolot-Start"));
    };
  }

  @Test
  void laterRevisionsOfAResponseThatHasBegunAreNoStarts() {
    String id = id();
    for (int revision = 1; revision <= 8; revision++) {
      send(id, revision, "partial", "{}").statusCode(202);
    }

    send(id(), 1, "partial", "{}").statusCode(202);
    send(id(), 1, "partial", "{}").statusCode(202);
    send(id(), 1, "partial", "{}").statusCode(403);
  }

  @Test
  void aFormThatAMachineFillsInIsShownItsEndAndNotKept() {
    fillIn(form(), "spam").statusCode(200);

    assertThat(log()).isEmpty();
  }

  @Test
  void underAttackNoFormAndNoChatBegins() {
    String begun = form();
    fillIn(begun, "").statusCode(200);
    for (int i = 0; i < 3; i++) {
      send(id(), 2, "partial", "{}");
    }

    fillIn(begun, "").statusCode(200);
    fillIn(form(), "").statusCode(429).header("Retry-After", "60");
    given()
        .header("Origin", Fixture.ORIGIN)
        .header("Connection", "Upgrade")
        .header("Upgrade", "websocket")
        .header("Sec-WebSocket-Version", "13")
        .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
        .get("/v1/public/" + fixture.webKey() + "/chat?conversation=" + id())
        .then()
        .statusCode(429);
  }

  /** The state of a page that was just opened. */
  private String form() {
    String page = given().get("/s/" + fixture.webKey() + "/" + fixture.survey()).asString();
    return page.replaceAll("(?s).*name=\"state\" value=\"([^\"]*)\".*", "$1");
  }

  private ValidatableResponse fillIn(String state, String trap) {
    return given()
        .contentType("application/x-www-form-urlencoded")
        .formParam("state", state)
        .formParam("go", "on")
        .formParam("website", trap)
        .formParam("a", "9")
        .post("/s/" + fixture.webKey() + "/" + fixture.survey())
        .then();
  }
}
