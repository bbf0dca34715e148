package io.echolot.metrics.verbatim;

import static io.echolot.metrics.rollup.Records.NOON;
import static io.echolot.metrics.rollup.Records.nps;
import static io.echolot.metrics.rollup.Records.response;
import static io.echolot.metrics.rollup.Records.why;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.echolot.contracts.Channel;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Mention;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.feedback.Writer;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class VerbatimsTest {

  private final String survey = "s-" + Ids.next();

  private static String id() {
    return Ids.next().toString();
  }

  private static ValidatableResponse verbatims(String user, Map<String, ?> parameters) {
    return given()
        .auth()
        .oauth2(Tokens.of(user))
        .queryParams(parameters)
        .get("/v1/verbatims")
        .then()
        .statusCode(200);
  }

  private static void soon(ThrowingRunnable assertion) {
    // The recorder reads the log in the background.
    Awaitility.await().untilAsserted(assertion);
  }

  @Test
  void aTextIsShownCorrectedAndErased() {
    String id = id();
    FeedbackLog.send(
        response("acme", survey, id, 1, ResponseState.PARTIAL, nps(3), why("Zu langsam")));
    soon(
        () ->
            verbatims("cleo", Map.of("survey", survey))
                .body("items", hasSize(1))
                .body("items[0].text", equalTo("Zu langsam"))
                .body("items[0].language", equalTo("de"))
                .body("items[0].score.kind", equalTo("nps"))
                .body("items[0].score.value", equalTo(3)));

    FeedbackLog.send(
        response("acme", survey, id, 2, ResponseState.COMPLETE, nps(3), why("Doch nicht")));

    soon(
        () ->
            verbatims("cleo", Map.of("survey", survey))
                .body("items", hasSize(1))
                .body("items[0].text", equalTo("Doch nicht")));
    verbatims("gina", Map.of("survey", survey)).body("items", hasSize(0));
    FeedbackLog.erase("acme", id);
    soon(() -> verbatims("cleo", Map.of("survey", survey)).body("items", hasSize(0)));
  }

  @Test
  void remarksThatAnswerNoQuestionAreShown() {
    FeedbackLog.send(
        response("acme", survey, id(), 1, ResponseState.COMPLETE, nps(3))
            .remarking("Der Lift fehlt"));

    soon(
        () ->
            verbatims("cleo", Map.of("survey", survey))
                .body("items", hasSize(1))
                .body("items[0].text", equalTo("Der Lift fehlt"))
                .body("items[0].question", equalTo(""))
                .body("items[0].score.value", equalTo(3)));
  }

  @Test
  void theLaterWriterOfALinkIsShownAndWhatWasErasedForGoodNeverMore() {
    String id = id();
    String erased = id();
    Response first = response("acme", survey, id, 5, ResponseState.PARTIAL, nps(3), why("Zuerst"));
    Response second = response("acme", survey, id, 1, ResponseState.PARTIAL, nps(3), why("Danach"));
    FeedbackLog.eraseForGood("acme", erased);
    FeedbackLog.send(
        response("acme", survey, erased, 9, ResponseState.COMPLETE, nps(3), why("Nie mehr")));
    FeedbackLog.send(first.by(new Writer(100, "mine")));
    soon(() -> verbatims("cleo", Map.of("survey", survey)).body("items.text", contains("Zuerst")));
    FeedbackLog.send(second.by(new Writer(200, "mine")));
    soon(() -> verbatims("cleo", Map.of("survey", survey)).body("items.text", contains("Danach")));

    // Neither a stranger's silence nor an outdated one takes it away.
    FeedbackLog.send(first.answering(List.of()).by(new Writer(100, "mine")));
    FeedbackLog.send(second.answering(List.of()).by(new Writer(300, "not")));
    FeedbackLog.send(response("acme", survey, id(), 1, ResponseState.PARTIAL, why("Marke")));
    soon(
        () ->
            verbatims("cleo", Map.of("survey", survey))
                .body("items.text", containsInAnyOrder("Danach", "Marke")));

    FeedbackLog.send(second.answering(List.of()).by(new Writer(300, "mine")));
    soon(() -> verbatims("cleo", Map.of("survey", survey)).body("items.text", contains("Marke")));
  }

  @Test
  void aTextThatIsTakenBackGoesAndALaterOneStays() {
    String id = id();
    String other = id();
    FeedbackLog.send(
        response("acme", survey, id, 2, ResponseState.PARTIAL, nps(3), why("Zu langsam")));
    FeedbackLog.send(
        response("acme", survey, other, 2, ResponseState.PARTIAL, nps(3), why("Zu teuer")));
    soon(() -> verbatims("ben", Map.of("survey", survey)).body("items", hasSize(2)));

    FeedbackLog.send(response("acme", survey, id, 3, ResponseState.COMPLETE, nps(3)));
    FeedbackLog.send(response("acme", survey, other, 1, ResponseState.COMPLETE, nps(3)));

    soon(
        () ->
            verbatims("ben", Map.of("survey", survey))
                .body("items.text", equalTo(List.of("Zu teuer"))));
  }

  @Test
  void ownWordsBesideAChoiceAreShownAndDatesAreNot() {
    FeedbackLog.send(
        response(
            "acme",
            survey,
            id(),
            1,
            ResponseState.COMPLETE,
            new Answer(
                "reason",
                QuestionKind.MULTIPLE_CHOICE,
                0,
                new AnswerValue.Choices(List.of("price", "else")),
                "Zu laut"),
            new Answer("when", QuestionKind.DATE, 0, new AnswerValue.Text("2026-11-24"))));

    soon(
        () ->
            verbatims("ben", Map.of("survey", survey))
                .body("items", hasSize(1))
                .body("items[0].question", equalTo("reason"))
                .body("items[0].text", equalTo("Zu laut")));
  }

  @Test
  void pagesFollowEachOtherNewestFirst() {
    for (int i = 0; i < 5; i++) {
      FeedbackLog.send(
          response(
              "acme",
              survey,
              id(),
              1,
              ResponseState.COMPLETE,
              Channel.WEB,
              "buy",
              NOON.plusSeconds(i),
              why("Text " + i)));
    }
    soon(() -> verbatims("ben", Map.of("survey", survey)).body("items", hasSize(5)));

    List<String> texts = new ArrayList<>();
    String cursor = "";
    do {
      var page = verbatims("ben", Map.of("survey", survey, "limit", 2, "cursor", cursor)).extract();
      texts.addAll(page.<List<String>>path("items.text"));
      cursor = page.path("next");
    } while (!cursor.isEmpty());

    assertThat(texts).containsExactly("Text 4", "Text 3", "Text 2", "Text 1", "Text 0");
    verbatims("ben", Map.of("survey", survey, "to", "2026-11-20")).body("items", hasSize(0));
  }

  @Test
  void mentionsStandAmongThem() {
    String stage = "stage-" + Ids.next();
    FeedbackLog.send(
        new Mention(
            "acme",
            id(),
            1,
            "mastodon",
            "brand",
            "https://social.example/1",
            "jo@social.example",
            "en",
            "Great tents",
            "",
            stage,
            NOON,
            NOON));

    soon(
        () ->
            verbatims("ben", Map.of("stage", stage, "channel", "social", "feeling", "unrated"))
                .body("items[0].kind", equalTo("mention"))
                .body("items[0].author", equalTo("jo@social.example"))
                .body("items[0].url", equalTo("https://social.example/1")));
  }

  @ParameterizedTest
  @CsvSource({
    "q, LANGSAM, 2",
    "q, 'kasse langsam', 1",
    "q, ÄRGER, 1",
    "q, 100%, 1",
    "q, .*, 0",
    "q, \\E, 0",
    "feeling, unhappy, 2",
    "feeling, neutral, 1",
    "feeling, happy, 1",
    "feeling, unrated, 1",
    "kind, response, 5",
    "kind, mention, 0"
  })
  void textsAreFoundByTheirWordsAndByHowThePersonFeels(String parameter, String value, int found) {
    text("Sehr langsam an der Kasse", new Answer("n", QuestionKind.NPS, 10, score(6)));
    text("Langsam, Ärger", new Answer("c", QuestionKind.CES, 7, score(3)));
    text("100% zufrieden", new Answer("r", QuestionKind.RATING, 10, score(7)));
    text("Geht so", new Answer("c", QuestionKind.CSAT, 5, score(3)));
    text("Nichts");
    soon(() -> verbatims("ben", Map.of("survey", survey)).body("items", hasSize(5)));

    verbatims("ben", Map.of("survey", survey, parameter, value))
        .body("items", hasSize(found))
        .body("next", equalTo(""));
  }

  private static AnswerValue score(int score) {
    return new AnswerValue.Score(score);
  }

  private void text(String text, Answer... answers) {
    List<Answer> all = new ArrayList<>(List.of(answers));
    all.add(why(text));
    FeedbackLog.send(
        response("acme", survey, id(), 1, ResponseState.COMPLETE, all.toArray(Answer[]::new)));
  }

  @ParameterizedTest
  @CsvSource({"kind, tweet", "feeling, HAPPY", "q, a b c d e f g h i j k"})
  void aWrongSearchIsNamed(String parameter, String value) {
    given()
        .auth()
        .oauth2(Tokens.of("ben"))
        .queryParam(parameter, value)
        .get("/v1/verbatims")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo(parameter));
  }

  @Test
  void aWrongParameterIsNamed() {
    given()
        .auth()
        .oauth2(Tokens.of("ben"))
        .get("/v1/verbatims?cursor=abc")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("cursor"));
    given().auth().oauth2(Tokens.of("ben")).get("/v1/verbatims?limit=0").then().statusCode(400);
    given().auth().oauth2(Tokens.of("ben")).get("/v1/verbatims?limit=x").then().statusCode(400);
  }
}
