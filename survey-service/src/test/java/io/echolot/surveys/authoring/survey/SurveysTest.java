package io.echolot.surveys.authoring.survey;

import static io.echolot.surveys.Caller.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.SurveyState;
import io.echolot.contracts.survey.Touchpoint;
import io.echolot.surveys.Caller;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class SurveysTest {

  private final String key = "nps-" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void aJourneyExists() {
    Caller.putJourney();
  }

  private String draft(String title) {
    return """
        {"key":"%s","name":{"en":"Größe 😀 ご意見"},"languages":["en"],"timeZone":"Europe/Berlin",
         "touchpoints":["checkout"],"questions":[{"key":"nps","kind":"nps","required":true,
         "title":{"en":"%s"}}],"thanks":{"en":"شكرا 🙏"}}"""
        .formatted(key, title);
  }

  private ValidatableResponse create() {
    return as("anna").body(draft("How likely?")).post("/v1/surveys").then();
  }

  @Test
  void aPublishedSurveyReachesTheTopicAndAClosedOneIsMarked() {
    String id = create().statusCode(201).body("state", equalTo("draft")).extract().path("id");

    as("anna")
        .post("/v1/surveys/" + id + "/publish")
        .then()
        .statusCode(200)
        .body("state", equalTo("published"))
        .body("version", equalTo(1));
    assertThat(onTopic(id, SurveyState.PUBLISHED).touchpoints())
        .containsExactly(new Touchpoint("checkout", "buy"));
    as("anna").post("/v1/surveys/" + id + "/close").then().statusCode(200);
    assertThat(onTopic(id, SurveyState.CLOSED).audience().closesAt())
        .as("since when the gateway takes no more")
        .isBetween(Instant.now().minusSeconds(60), Instant.now());

    as("ben")
        .get("/v1/surveys/" + id + "/versions/1")
        .then()
        .statusCode(200)
        .body("state", equalTo("closed"));
    as("ben").get("/v1/surveys/" + id + "/versions/2").then().statusCode(404);
  }

  private static PublishedSurvey onTopic(String id, SurveyState state) {
    // The outbox is relayed after the answer.
    return Awaitility.await()
        .until(
            () ->
                FeedbackLog.read(Topics.SURVEYS, "acme/" + id + "/1").values().stream()
                    .map(json -> ContractsJson.read(json, PublishedSurvey.class))
                    .filter(survey -> survey.state() == state)
                    .findFirst()
                    .orElse(null),
            survey -> survey != null);
  }

  @Test
  void anIncompleteSurveyIsNotPublished() {
    String id =
        as("anna")
            .body("{\"key\":\"%s\",\"languages\":[\"en\"]}".formatted(key))
            .post("/v1/surveys")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    as("anna")
        .post("/v1/surveys/" + id + "/publish")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", hasItem("questions"))
        .body("violations.field", hasItem("name.en"));
  }

  @Test
  void aChangeNeedsTheNewestTag() {
    ValidatableResponse created = create();
    String path = "/v1/surveys/" + created.extract().path("id");
    String tag = created.extract().header("ETag");

    as("anna").body(draft("New?")).put(path).then().statusCode(428);
    as("anna").header("If-Match", tag).body(draft("New?")).put(path).then().statusCode(200);
    as("anna")
        .header("If-Match", tag)
        .body(draft("Newer?"))
        .put(path)
        .then()
        .statusCode(412)
        .body("type", equalTo("https://echolot.example/problems/changed-meanwhile"));
    as("anna").get(path).then().body("draft.questions[0].title.en", equalTo("New?"));
  }

  @Test
  void aKeyIsUniqueWithinATenantOnly() {
    create().statusCode(201);

    create().statusCode(409);
    as("gina").body(draft("Other")).post("/v1/surveys").then().statusCode(201);
  }

  @Test
  void aDraftCanBeDeletedAPublishedSurveyCannot() {
    String path = "/v1/surveys/" + create().extract().path("id");
    as("anna").delete(path).then().statusCode(204);
    as("anna").get(path).then().statusCode(404);

    path = "/v1/surveys/" + create().extract().path("id");
    as("anna").post(path + "/publish").then().statusCode(200);
    as("anna").delete(path).then().statusCode(409);
  }

  @Test
  void anotherTenantSeesAndChangesNothing() {
    ValidatableResponse created = create();
    String path = "/v1/surveys/" + created.extract().path("id");

    as("gina").get(path).then().statusCode(404);
    as("gina").post(path + "/publish").then().statusCode(404);
    as("gina").header("If-Match", "\"1\"").body(draft("x")).put(path).then().statusCode(404);
    as("gina").delete(path).then().statusCode(404);
    as("gina").get("/v1/journeys/shop").then().statusCode(404);
    as("gina").queryParam("key", key).get("/v1/surveys").then().body("$", hasSize(0));
  }

  @Test
  void whoMayNotIsRefusedWithAProblem() {
    given()
        .get("/v1/surveys")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("type", equalTo("https://echolot.example/problems/unauthorized"));
    as("ben").body(draft("x")).post("/v1/surveys").then().statusCode(403);
    as("nora")
        .get("/v1/surveys")
        .then()
        .statusCode(403)
        .body("type", equalTo("https://echolot.example/problems/no-tenant"));
    given().auth().oauth2("no.token.atall").get("/v1/surveys").then().statusCode(401);
  }

  @Test
  void brokenJsonAndAWrongKeyAreClearErrors() {
    as("anna").body("{\"key\":").post("/v1/surveys").then().statusCode(400);
    as("anna")
        .body("{\"key\":\"A B\"}")
        .post("/v1/surveys")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("key"));
    as("anna")
        .body("{\"key\":\"k\",\"questions\":[{\"kind\":\"mood\"}]}")
        .post("/v1/surveys")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void aChannelGetsAKeyThatNobodyElseCanTake() {
    String publishable =
        as("anna")
            .body("{\"channel\":\"web\",\"allowedOrigins\":[\"https://shop.example\"]}")
            .put("/v1/channels/" + key)
            .then()
            .statusCode(201)
            .body("publishableKey", startsWith("pk_"))
            .extract()
            .path("publishableKey");

    as("gina")
        .body("{\"channel\":\"web\",\"publishableKey\":\"%s\"}".formatted(publishable))
        .put("/v1/channels/theirs")
        .then()
        .statusCode(409);
    as("anna")
        .body("{\"channel\":\"web\",\"allowedOrigins\":[\"shop.example/x\"]}")
        .put("/v1/channels/" + key)
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("allowedOrigins[0]"));
    as("anna")
        .body("{\"channel\":\"web\"}")
        .put("/v1/channels/" + key)
        .then()
        .body("publishableKey", equalTo(publishable));
    as("anna").delete("/v1/channels/" + key).then().statusCode(204);
    Awaitility.await().until(() -> FeedbackLog.read(Topics.CHANNELS, "acme/" + key).isEmpty());
  }

  @Test
  void aBodyOfAnotherFormIsToldWithItsPath() {
    for (String wrong :
        List.of(
            "{\"name\":\"no languages\"}",
            "{\"name\":{\"en\":\"x\"},\"stages\":[{\"key\":\"buy\",\"name\":5}]}",
            "[]",
            "{")) {
      as("anna")
          .body(wrong)
          .put("/v1/journeys/j")
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
  }

  @Test
  void aDraftIsCheckedBeforeItIsStored() {
    String id = create().extract().path("id");

    as("ben")
        .body(draft(""))
        .post("/v1/surveys/" + id + "/check")
        .then()
        .statusCode(200)
        .body("violations.field", contains("questions[0].title.en"))
        .body("channels.find { it.channel == 'web' }.fits", equalTo(true));
    as("ben")
        .body(draft("How likely?"))
        .post("/v1/surveys/" + id + "/check")
        .then()
        .statusCode(200)
        .body("violations", empty());
    as("ben")
        .get("/v1/surveys/" + id)
        .then()
        .body("lock", equalTo(1))
        .body("draft.questions[0].title.en", equalTo("How likely?"));
  }

  @Test
  void aDraftIsToldWhichScoresEndBeforeItIsPublished() {
    String id = create().extract().path("id");
    String check = "/v1/surveys/" + id + "/check";
    as("ben").body(draft("How likely?")).post(check).then().body("since", nullValue());
    as("anna").post("/v1/surveys/" + id + "/publish").then().statusCode(200);

    as("ben")
        .body(draft("How likely now?"))
        .post(check)
        .then()
        .body("since.from", equalTo(1))
        .body("since.to", equalTo(2))
        .body("since.changes.path", contains("questions[nps].title.en"))
        .body("since.scoresRunOn", equalTo(true));
    as("ben")
        .body(draft("How likely?").replace("\"key\":\"nps\"", "\"key\":\"nps2\""))
        .post(check)
        .then()
        .body("violations", empty())
        .body("since.scoresRunOn", equalTo(false))
        .body("since.scores.question", contains("nps"));
    as("ben")
        .body(draft("?").replace("\"kind\":\"nps\",", "").replace("checkout", "nowhere"))
        .post(check)
        .then()
        .statusCode(200)
        .body("since.scoresRunOn", equalTo(false));
  }

  @Test
  void aDraftOfAnotherTenantIsNotChecked() {
    String id = create().extract().path("id");

    as("gina").body(draft("x")).post("/v1/surveys/" + id + "/check").then().statusCode(404);
    given()
        .contentType("application/json")
        .body(draft("x"))
        .post("/v1/surveys/" + id + "/check")
        .then()
        .statusCode(401);
  }
}
