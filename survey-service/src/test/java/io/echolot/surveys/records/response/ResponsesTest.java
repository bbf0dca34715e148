package io.echolot.surveys.records.response;

import static io.echolot.surveys.Caller.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.contracts.Topics;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.Writer;
import io.echolot.platform.Ids;
import io.echolot.surveys.ResponseFixture;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Management;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ResponsesTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final String survey = "s-" + Ids.next();

  private Response response(String id, int revision, int score, Instant at) {
    return ResponseFixture.response(survey, id, revision, at)
        .answering(List.of(ResponseFixture.nps(score)));
  }

  private static ConditionFactory soon() {
    // The recorder reads the log in the background.
    return Awaitility.await();
  }

  private static void awaitScore(String id, int score) {
    soon()
        .untilAsserted(
            () ->
                as("ben")
                    .get("/v1/responses/" + id)
                    .then()
                    .statusCode(200)
                    .body("answers[0].value", equalTo(score)));
  }

  @Test
  void theHighestRevisionCountsInWhateverOrderTheyCome() {
    String id = Ids.next().toString();
    String marker = Ids.next().toString();
    FeedbackLog.send(response(id, 2, 9, NOON));
    awaitScore(id, 9);
    FeedbackLog.send(response(id, 1, 3, NOON));
    FeedbackLog.send(response(id, 3, 10, NOON));
    FeedbackLog.send(response(id, 2, 4, NOON));
    awaitScore(id, 10);
    FeedbackLog.send(response(marker, 1, 1, NOON));
    awaitScore(marker, 1);

    awaitScore(id, 10);
    String tag = as("ben").get("/v1/responses/" + id).header("ETag");
    as("ben").header("If-None-Match", tag).get("/v1/responses/" + id).then().statusCode(304);
    as("ben")
        .queryParam("survey", survey)
        .get("/v1/responses")
        .then()
        .body("items.size()", equalTo(2));
  }

  @Test
  void theLaterWriterCountsAStrangerNeverAndNobodyIsToldWhoWrites() {
    String id = Ids.next().toString();
    String marker = Ids.next().toString();
    FeedbackLog.send(response(id, 5, 9, NOON).by(new Writer(100, "mine")));
    awaitScore(id, 9);
    FeedbackLog.send(response(id, 1, 8, NOON).by(new Writer(200, "mine")));
    awaitScore(id, 8);
    FeedbackLog.send(response(id, 6, 7, NOON).by(new Writer(100, "mine")));
    FeedbackLog.send(response(id, 9, 0, NOON).by(new Writer(300, "not")));
    FeedbackLog.send(response(id, 9, 1, NOON));
    FeedbackLog.send(response(marker, 1, 1, NOON));
    awaitScore(marker, 1);

    awaitScore(id, 8);
    assertThat(as("ben").get("/v1/responses/" + id).asString())
        .doesNotContain("mine", "writer", "\"hash\"");
    assertThat(as("anna").get("/v1/responses/export?format=jsonl&survey=" + survey).asString())
        .contains(id)
        .doesNotContain("mine", "writer", "\"hash\"");
  }

  @Test
  void whatWasErasedForGoodIsNeverStoredAgain() {
    String id = Ids.next().toString();
    String marker = Ids.next().toString();
    FeedbackLog.send(response(id, 1, 9, NOON));
    awaitScore(id, 9);
    FeedbackLog.eraseForGood("acme", id);
    FeedbackLog.eraseForGood("acme", marker);
    // The tombstone itself may have been compacted away; another tenant's id is another one.
    FeedbackLog.send(response(id, 2, 9, NOON));
    FeedbackLog.send(response(marker, 1, 9, NOON));
    FeedbackLog.eraseForGood("globex", Ids.next().toString());

    soon().until(() -> as("ben").get("/v1/responses/" + id).statusCode() == 404);
    String last = Ids.next().toString();
    FeedbackLog.eraseForGood("globex", last);
    FeedbackLog.send(response(last, 1, 4, NOON));
    awaitScore(last, 4);
    as("ben").get("/v1/responses/" + marker).then().statusCode(404);
  }

  @Test
  void anErasedResponseIsGoneAndAnUnreadableRecordStopsNothing() {
    String id = Ids.next().toString();
    FeedbackLog.send(response(id, 1, 9, NOON));
    awaitScore(id, 9);

    for (int i = 0; i < 20; i++) {
      FeedbackLog.send(
          Topics.FEEDBACK, "acme/broken" + i, "{\"type\":".getBytes(StandardCharsets.UTF_8));
    }
    FeedbackLog.erase("acme", id);

    soon().until(() -> as("ben").get("/v1/responses/" + id).statusCode() == 404);
  }

  @Test
  void pagesFollowEachOtherNewestFirst() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      String id = Ids.next().toString();
      ids.add(0, id);
      // Pairs with the same time: the id decides between them.
      FeedbackLog.send(response(id, 1, i, NOON.plusSeconds(i / 2)));
    }
    soon()
        .until(
            () ->
                as("ben")
                    .queryParam("survey", survey)
                    .get("/v1/responses")
                    .path("items.size()")
                    .equals(7));

    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      var page =
          as("ben")
              .queryParam("survey", survey)
              .queryParam("limit", 3)
              .queryParam("cursor", cursor)
              .get("/v1/responses")
              .then()
              .statusCode(200)
              .extract();
      seen.addAll(page.<List<String>>path("items.id"));
      cursor = page.path("next");
    } while (!cursor.isEmpty());

    assertThat(seen).containsExactlyElementsOf(ids);
    assertThat(as("ben").get("/v1/responses?limit=3&survey=" + survey).header("Link"))
        .startsWith("</v1/responses?")
        .contains("survey=" + survey)
        .endsWith(">; rel=\"next\"");
    as("ben")
        .queryParam("survey", survey)
        .queryParam("from", NOON.plusSeconds(3).toString())
        .get("/v1/responses")
        .then()
        .body("items.size()", equalTo(1));
  }

  @Test
  void responsesAreFoundByWhatTheirScoresTell() {
    Map<String, Integer> scores = Map.of("detractor", 6, "passive", 8, "promoter", 9);
    Map<String, String> ids = new HashMap<>();
    scores.forEach(
        (who, score) -> {
          String id = Ids.next().toString();
          ids.put(who, id);
          FeedbackLog.send(response(id, 1, score, NOON));
          awaitScore(id, score);
        });

    Map.of("unhappy", "detractor", "neutral", "passive", "happy", "promoter")
        .forEach(
            (feeling, who) ->
                as("ben")
                    .queryParam("survey", survey)
                    .queryParam("feeling", feeling)
                    .get("/v1/responses")
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(List.of(ids.get(who)))));
  }

  @Test
  void anotherTenantSeesNothing() {
    String id = Ids.next().toString();
    FeedbackLog.send(response(id, 1, 9, NOON));
    awaitScore(id, 9);

    as("gina").get("/v1/responses/" + id).then().statusCode(404);
    as("gina")
        .queryParam("survey", survey)
        .get("/v1/responses")
        .then()
        .body("items.size()", equalTo(0));
  }

  @Test
  void badParametersAreNamed() {
    as("ben")
        .queryParam("limit", 501)
        .get("/v1/responses")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("limit"));
    as("ben")
        .queryParam("from", "yesterday")
        .get("/v1/responses")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("from"));
    as("ben")
        .queryParam("feeling", "sad")
        .get("/v1/responses")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("feeling"));
    as("ben")
        .queryParam("cursor", "x")
        .get("/v1/responses")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("cursor"));
  }

  @Test
  void theProbesTellThatItIsReady() {
    soon().until(() -> given().get(Management.url("/q/health/ready")).statusCode() == 200);
    given().get(Management.url("/q/health/live")).then().statusCode(200);
  }
}
