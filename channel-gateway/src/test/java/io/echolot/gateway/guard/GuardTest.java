package io.echolot.gateway.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.echolot.contracts.FeedbackRecord;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> given().get(survey(fixture.kioskKey())).statusCode() == 200);
  }

  private String survey(String key) {
    return "/v1/public/" + key + "/surveys/" + fixture.survey();
  }

  private static RequestSpecification page() {
    return given().header("Origin", Fixture.ORIGIN).contentType("application/json");
  }

  private ValidatableResponse send(String id, String state, String guard) {
    String body =
        """
        {"survey":"%s","version":1,"revision":1,"state":"%s","guard":%s,
         "answers":[{"question":"nps","value":9}]}"""
            .formatted(fixture.survey(), state, guard);
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
        .filter(text -> Proof.isDone(token, response, text, bits))
        .findFirst()
        .orElseThrow();
  }

  private String paid(String id) {
    var work = page().get("/v1/public/" + fixture.webKey() + "/token").then().statusCode(200);
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
}
