package io.echolot.surveys.records.results;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.echolot.contracts.Channel;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.condition.Operator;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.question.Answer;
import io.echolot.platform.Ids;
import io.echolot.surveys.Caller;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class SurveyResultsTest {

  private static final int EACH = 60;

  @Inject MongoClient client;

  @ConfigProperty(name = "quarkus.mongodb.database")
  String database;

  private final String key = "r" + Ids.next();
  private final List<Response> web = new GivenResponses(1, key).some(EACH, Channel.WEB);
  private final List<Response> kiosk = new GivenResponses(2, key).some(EACH, Channel.KIOSK);
  private final List<Response> all = new ArrayList<>(web);
  private String path;
  private String surveyId;

  @BeforeEach
  void aSurveyWasAnswered() {
    Caller.putJourney();
    String id =
        Caller.create(
            """
            {"key":"%s","name":{"en":"R"},"languages":["en"],"touchpoints":["checkout"],
             "questions":[%s],"thanks":{"en":"!"}}"""
                .formatted(key, GivenResponses.QUESTIONS));
    as("anna").post("/v1/surveys/" + id + "/publish").then().statusCode(200);
    surveyId = id;
    path = "/v1/surveys/" + id + "/results";
    all.addAll(kiosk);
    web.forEach(one -> FeedbackLog.send(one.inUnit("north")));
    kiosk.forEach(FeedbackLog::send);
    // The recorder reads the log in the background.
    Awaitility.await()
        .untilAsserted(() -> as("ben").get(path).then().body("funnel.started", equalTo(2 * EACH)));
  }

  private static RequestSpecification filtered(String user, String name, String value) {
    return as(user).queryParam(name, value);
  }

  private static Stream<Answer> answers(List<Response> responses, String question) {
    return responses.stream()
        .flatMap(one -> one.answers().stream())
        .filter(answer -> answer.question().equals(question));
  }

  private static long count(
      List<Response> responses, String question, Predicate<AnswerValue> which) {
    return answers(responses, question).map(Answer::value).filter(which).count();
  }

  private static boolean chooses(AnswerValue value, String key) {
    return ((AnswerValue.Choices) value).keys().contains(key);
  }

  @Test
  void eachQuestionIsAsAPlainRecountHasIt() {
    JsonPath results = as("ben").get(path).jsonPath().setRootPath("questions");

    for (int i = 0; i <= 10; i++) {
      AnswerValue score = new AnswerValue.Score(i);
      assertThat(results.getLong("[0].options[" + i + "].n"))
          .isEqualTo(count(all, "nps", score::equals));
    }
    assertThat(results.getDouble("[0].score.value"))
        .isCloseTo(recountedNps(all), within(1e-3))
        .isBetween(results.getDouble("[0].score.low"), results.getDouble("[0].score.high"));
    assertThat(results.getLong("[1].words.n")).isEqualTo(answers(all, "why").count());
    assertThat(results.getList("[1].words.newest")).hasSize(5);
    for (int i = 0; i < 3; i++) {
      String choice = results.getString("[2].options[" + i + "].key");
      assertThat(results.getLong("[2].options[" + i + "].n"))
          .isEqualTo(count(all, "how", value -> chooses(value, choice)));
      String ranked = results.getString("[4].options[" + i + "].key");
      assertThat(results.getLong("[4].options[" + i + "].n"))
          .isEqualTo(
              count(all, "order", v -> ((AnswerValue.Choices) v).keys().get(0).equals(ranked)));
      assertThat(results.getDouble("[4].options[" + i + "].rank"))
          .isCloseTo(
              answers(all, "order")
                  .mapToInt(a -> ((AnswerValue.Choices) a.value()).keys().indexOf(ranked) + 1)
                  .average()
                  .orElseThrow(),
              within(1e-3));
    }
    assertThat(results.getLong("[2].words.n"))
        .isEqualTo(answers(all, "how").filter(answer -> !answer.other().isEmpty()).count());
    for (int row = 0; row < 2; row++) {
      String rowKey = results.getString("[3].rows[" + row + "].key");
      assertThat(results.getLong("[3].rows[" + row + "].options[0].n"))
          .isEqualTo(
              count(
                  all, "parts", v -> "good".equals(((AnswerValue.Entries) v).byKey().get(rowKey))));
    }
    List<Double> visits =
        answers(all, "visits")
            .map(answer -> Operator.number(answer.value()).orElseThrow())
            .sorted()
            .toList();
    assertThat(results.getDouble("[5].numbers.mean.value"))
        .isCloseTo(visits.stream().mapToDouble(v -> v).average().orElseThrow(), within(1e-3));
    int n = visits.size();
    assertThat(results.getDouble("[5].numbers.spread.median"))
        .isCloseTo((visits.get((n - 1) / 2) + visits.get(n / 2)) / 2, within(1e-6));
    assertThat(sum(results.getList("[5].numbers.bars.n"))).isEqualTo(n);
    assertThat(sum(results.getList("[6].days.n"))).isEqualTo(answers(all, "day").count());
  }

  @Test
  void aRefusedConsentIsRefused() {
    JsonPath news = as("ben").get(path).jsonPath().setRootPath("questions[7]");
    long agreed = count(all, "news", new AnswerValue.Flag(true)::equals);
    long refused = count(all, "news", new AnswerValue.Flag(false)::equals);

    assertThat(agreed).isPositive();
    assertThat(refused).isPositive();
    assertThat(news.getLong("n")).isEqualTo(agreed + refused);
    assertThat(news.getList("options.key")).isEqualTo(List.of("agreed", "refused"));
    assertThat(news.getLong("options[0].n")).isEqualTo(agreed);
    assertThat(news.getLong("options[1].n")).isEqualTo(refused);
    assertThat(news.getDouble("options[1].share.value"))
        .isCloseTo(100.0 * refused / (agreed + refused), within(1e-3));
  }

  @Test
  void whatTookNobodyKnowsHowLongIsntCountedAsNoTime() {
    assertThat(time(as("ben")).get("n")).isEqualTo(complete(all));
    // As stored documents may be of which that was never written, or in another form.
    MongoCollection<Document> stored = client.getDatabase(database).getCollection("responses");
    stored.updateMany(
        Filters.and(Filters.eq("survey", key), Filters.eq("channel", "kiosk")),
        Updates.set("record.startedAt", null));
    assertThat(time(as("ben")))
        .isEqualTo(time(filtered("ben", "channel", "web")))
        .containsEntry("n", complete(web));

    stored.updateMany(
        Filters.and(Filters.eq("survey", key), Filters.eq("channel", "web")),
        Updates.set("record.startedAt", "yesterday"));
    assertThat(time(as("ben"))).isNull();
  }

  private Map<String, Object> time(RequestSpecification call) {
    return call.get(path).jsonPath().getMap("time");
  }

  private static int complete(List<Response> responses) {
    return (int) responses.stream().filter(one -> one.state() == ResponseState.COMPLETE).count();
  }

  private static double recountedNps(List<Response> responses) {
    return answers(responses, "nps")
        .mapToInt(answer -> ((AnswerValue.Score) answer.value()).score())
        .map(score -> score >= 9 ? 100 : score <= 6 ? -100 : 0)
        .average()
        .orElseThrow();
  }

  private static long sum(List<Integer> counts) {
    return counts.stream().mapToLong(Integer::longValue).sum();
  }

  @Test
  void theFunnelGoesTheWayThatEachWent() {
    JsonPath funnel = as("ben").get(path).jsonPath().setRootPath("funnel");
    long complete = all.stream().filter(one -> one.state() == ResponseState.COMPLETE).count();

    assertThat(funnel.getLong("complete")).isEqualTo(complete);
    assertThat(sum(funnel.getList("steps.left")) + funnel.getLong("leftAtEnd"))
        .isEqualTo(all.size() - complete);
    for (int i = 0; i < 8; i++) {
      String question = funnel.getString("steps[" + i + "].question");
      assertThat(funnel.getLong("steps[" + i + "].answered"))
          .isEqualTo(answers(all, question).count());
    }
    // Why is asked only of those who aren't passive or promoters.
    assertThat(funnel.getLong("steps[1].reached"))
        .isEqualTo(count(all, "nps", v -> ((AnswerValue.Score) v).score() <= 6));
    assertThat(as("ben").get(path).jsonPath().getDouble("time.median")).isPositive();
  }

  @Test
  void aResponseTellsItsOwnWay() {
    Response one = ofThis(new GivenResponses(3, key).some(1, Channel.WEB).get(0));
    FeedbackLog.send(one);
    String way = "/v1/responses/" + one.id() + "/way";
    Awaitility.await().untilAsserted(() -> as("ben").get(way).then().statusCode(200));

    as("ben")
        .get(way)
        .then()
        .body("steps[0].question", equalTo("nps"))
        .body("steps[0].stop", equalTo("answered"))
        .body("steps.findAll{it.stop=='answered'}.size()", equalTo(one.answers().size()));
    as("lena").get(way).then().statusCode(404);
    as("gina").get(way).then().statusCode(404);
  }

  private Response ofThis(Response one) {
    return new Response(
        one.tenant(),
        one.id(),
        1,
        surveyId,
        key,
        1,
        one.channel(),
        one.language(),
        one.touchpoint(),
        one.stage(),
        one.state(),
        one.answers(),
        "",
        one.startedAt(),
        one.answeredAt(),
        one.receivedAt());
  }

  @Test
  void filtersCutAndWhoIsLimitedSeesTheirUnitsAlone() {
    JsonPath part = filtered("ben", "channel", "kiosk").get(path).jsonPath();
    assertThat(part.getDouble("questions[0].score.value"))
        .isCloseTo(recountedNps(kiosk), within(1e-3));
    filtered("ben", "version", "2").get(path).then().body("funnel.started", equalTo(0));
    filtered("ben", "version", "0").get(path).then().statusCode(400);
    filtered("ben", "survey", "x").get(path).then().statusCode(400);
    as("lena").get(path).then().body("funnel.started", equalTo(EACH));
    as("gina").get(path).then().statusCode(404);
    filtered("lena", "channel", "web")
        .queryParam("versus.channel", "kiosk")
        .get(path + "/comparison")
        .then()
        .body("versus.funnel.started", equalTo(0));
  }

  @Test
  void twoGroupsAreComparedUnlessOneResponseMayBeInBoth() {
    String comparison = path + "/comparison";
    JsonPath both =
        filtered("ben", "channel", "web")
            .queryParam("versus.channel", "kiosk")
            .get(comparison)
            .then()
            .statusCode(200)
            .body("differences.of", hasItem("completion"))
            .extract()
            .jsonPath();
    assertThat(
            both.getDouble("differences.find{it.question=='nps' && it.of=='score'}.change.delta"))
        .isCloseTo(recountedNps(web) - recountedNps(kiosk), within(1e-3));
    assertThat(
            both.getDouble(
                "differences.find{it.question=='news' && it.option=='agreed'}.change.delta"))
        .isCloseTo(agreed(web) - agreed(kiosk), within(1e-3));

    as("ben").get(comparison).then().statusCode(400);
    filtered("ben", "versus.channel", "kiosk").get(comparison).then().statusCode(400);
    filtered("ben", "channel", "web")
        .queryParam("versus.shape", "round")
        .get(comparison)
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("versus.shape"));
  }

  /** In percent. */
  private static double agreed(List<Response> responses) {
    return 100.0
        * count(responses, "news", new AnswerValue.Flag(true)::equals)
        / answers(responses, "news").count();
  }

  @Test
  void wordsAreFoundInAnyForm() {
    long late = answers(all, "why").map(Answer::value).filter(Objects::nonNull).count();
    filtered("ben", "q", "verspätet").get(path).then().body("funnel.started", equalTo(0));
    filtered("ben", "q", "Lieferung spät")
        .get(path)
        .then()
        .body("funnel.started", equalTo((int) late));
    filtered("ben", "survey", key)
        .queryParam("q", "LIEFERUNG")
        .queryParam("limit", 500)
        .get("/v1/responses")
        .then()
        .body("items.size()", equalTo((int) late));
    filtered("ben", "q", "!?").get("/v1/responses").then().statusCode(400);
  }
}
