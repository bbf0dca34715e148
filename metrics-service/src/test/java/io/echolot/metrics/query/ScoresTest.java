package io.echolot.metrics.query;

import static io.echolot.metrics.rollup.Records.NOON;
import static io.echolot.metrics.rollup.Records.csat;
import static io.echolot.metrics.rollup.Records.nps;
import static io.echolot.metrics.rollup.Records.rating;
import static io.echolot.metrics.rollup.Records.response;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.echolot.contracts.Channel;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Management;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ScoresTest {

  private final String survey = "s-" + Ids.next();

  private static String id() {
    return Ids.next().toString();
  }

  private RequestSpecification as(String user) {
    return given()
        .auth()
        .oauth2(Tokens.of(user))
        .queryParam("survey", survey)
        .queryParam("from", "2026-11-01")
        .queryParam("to", "2026-12-01");
  }

  private ValidatableResponse scores(RequestSpecification request) {
    return request.get("/v1/scores").then().statusCode(200);
  }

  private static void soon(ThrowingRunnable assertion) {
    // Log, Kafka Streams, rollups, MongoDB: all in the background.
    Awaitility.await().untilAsserted(assertion);
  }

  private void awaitN(int n) {
    soon(() -> scores(as("ben")).body("groups[0].score.n", equalTo(n)));
  }

  private void answer(String id, int revision, Channel channel, String stage, Instant at, int nps) {
    FeedbackLog.send(
        response(
            "acme", survey, id, revision, ResponseState.COMPLETE, channel, stage, at, nps(nps)));
  }

  @Test
  void anAnswerIsCountedCorrectedAndErased() {
    String id = id();
    FeedbackLog.send(response("acme", survey, id, 1, ResponseState.PARTIAL, nps(9)));
    FeedbackLog.send(response("acme", survey, id(), 1, ResponseState.COMPLETE, nps(3), csat(5)));
    awaitN(2);
    scores(as("ben").queryParam("metric", "completion"))
        .body("groups[0].score.value", equalTo(50.0f));

    FeedbackLog.send(response("acme", survey, id, 2, ResponseState.COMPLETE, nps(10)));

    soon(
        () ->
            scores(as("ben").queryParam("metric", "completion"))
                .body("groups[0].score.value", equalTo(100.0f)));
    scores(as("ben"))
        .body("groups[0].score.value", equalTo(0.0f))
        .body("groups[0].score.distribution.10", equalTo(1))
        .body("groups[0].score.confidence.method", equalTo("adjusted-wald"));
    FeedbackLog.erase("acme", id);
    awaitN(1);
    scores(as("ben")).body("groups[0].score.value", equalTo(-100.0f));
  }

  @Test
  void scoresAreGroupedFilteredAndCutIntoDaysOfAZone() {
    answer(id(), 1, Channel.WEB, "buy", NOON, 10);
    answer(id(), 1, Channel.SMS, "buy", NOON, 0);
    answer(id(), 1, Channel.WEB, "use", Instant.parse("2026-11-20T23:30:00Z"), 9);
    awaitN(3);

    scores(as("ben").queryParam("groupBy", "stage,channel"))
        .body("groups", hasSize(3))
        .body("groups.dimensions.stage", hasItems("buy", "use"))
        .body("groups[0].dimensions.channel", equalTo("sms"))
        .body("groups[0].score.value", equalTo(-100.0f));
    scores(as("ben").queryParam("channel", "web").queryParam("stage", "buy,use"))
        .body("groups[0].score.value", equalTo(100.0f));
    scores(as("ben").queryParam("interval", "day").queryParam("zone", "Europe/Berlin"))
        .body("groups[0].series", hasSize(30))
        .body("groups[0].series[19].start", equalTo("2026-11-20T00:00:00+01:00"))
        .body("groups[0].series[19].score.n", equalTo(2))
        .body("groups[0].series[20].score.n", equalTo(1));
    scores(as("ben").queryParam("interval", "month").queryParam("groupBy", "survey"))
        .body("groups[0].series", hasSize(1))
        .body("groups[0].dimensions.survey", equalTo(survey));
  }

  @Test
  void thePeriodBeforeTellsWhetherTheChangeIsSignificant() {
    Instant october = Instant.parse("2026-10-10T12:00:00Z");
    for (int i = 0; i < 20; i++) {
      answer(id(), 1, Channel.WEB, "buy", NOON, 10);
      answer(id(), 1, Channel.WEB, "buy", october, 2);
    }
    awaitN(20);

    soon(
        () ->
            scores(as("ben").queryParam("compare", "previous"))
                .body("groups[0].previous.n", equalTo(20))
                .body("groups[0].change.delta", equalTo(200.0f))
                .body("groups[0].change.significant", equalTo(true)));
  }

  @Test
  void eachIntervalTellsWhetherItsChangeIsSignificant() {
    for (int i = 0; i < 20; i++) {
      answer(id(), 1, Channel.WEB, "buy", NOON, 10);
      answer(id(), 1, Channel.WEB, "buy", NOON.minusSeconds(86_400), 2);
    }
    awaitN(40);

    scores(as("ben").queryParam("compare", "interval").queryParam("interval", "day"))
        .body("groups[0].change", nullValue())
        .body("groups[0].series.findAll { it.change }", hasSize(1))
        .body("groups[0].series.find { it.change }.score.value", equalTo(100.0f))
        .body("groups[0].series.find { it.change }.change.delta", equalTo(200.0f))
        .body("groups[0].series.find { it.change }.change.significant", equalTo(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compare=week",
        "compare=interval",
        "compare=previous,interval",
        "compare=interval&interval=day&groupBy=survey"
      })
  void aComparisonThatIsNoneIsNamed(String query) {
    as("ben")
        .get("/v1/scores?" + query)
        .then()
        .statusCode(400)
        .body("violations.field", equalTo(List.of("compare")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compare=week,year | compare | must be one of previous, interval",
        "compare=interval  | compare | can be interval only with an interval, and without groupBy",
        "groupBy=week,year | groupBy"
            + "| must be one of survey, touchpoint, stage, channel, language, unit",
        "groupBy=          | groupBy"
            + "| must be one of survey, touchpoint, stage, channel, language, unit",
        "metric=week       | metric  | must be one of nps, csat, ces, rating, volume, completion"
      })
  void whatIsNoneOfAClosedSetIsToldWithTheSet(String query, String field, String message) {
    as("ben")
        .get("/v1/scores?" + query)
        .then()
        .statusCode(400)
        .body("violations.field", equalTo(List.of(field)))
        .body("violations.message", equalTo(List.of(message)));
  }

  @Test
  void anEmptyComparisonIsNone() {
    as("ben").get("/v1/scores?compare=").then().statusCode(200);
  }

  @Test
  void ofFewAnswersNoChangeIsCalledOne() {
    Instant october = Instant.parse("2026-10-10T12:00:00Z");
    for (int i = 0; i < 3; i++) {
      answer(id(), 1, Channel.WEB, "buy", NOON, 10);
      answer(id(), 1, Channel.WEB, "buy", october, 2);
    }
    awaitN(3);

    soon(
        () ->
            scores(as("ben").queryParam("compare", "previous"))
                .body("least", equalTo(5))
                .body("groups[0].previous.n", equalTo(3))
                .body("groups[0].change.delta", equalTo(200.0f))
                .body("groups[0].change.high", equalTo(200.0f))
                .body("groups[0].change.verdict", equalTo("too-few"))
                .body("groups[0].change.significant", equalTo(false))
                .body("groups[0].change.exact.p", equalTo(0.1f))
                .body("groups[0].change.source", containsString("Rocks")));
  }

  @Test
  void starsOfTwoScalesAreNotMixed() {
    FeedbackLog.send(
        response("acme", survey, id(), 1, ResponseState.COMPLETE, nps(9), rating(5, 5)));
    FeedbackLog.send(
        response("acme", survey, id(), 1, ResponseState.COMPLETE, nps(9), rating(5, 10)));
    awaitN(2);

    scores(as("ben").queryParam("metric", "rating"))
        .body("groups[0].score.n", equalTo(2))
        .body("groups[0].score.scale", equalTo(5))
        .body("groups[0].score.distribution", nullValue())
        .body("groups[0].score.distributions.scale", contains(5, 10))
        .body("groups[0].score.distributions[0].distribution.5", equalTo(1))
        .body("groups[0].score.distributions[1].distribution", hasKey("10"));
  }

  @Test
  void anotherTenantSeesNothingOfIt() {
    answer(id(), 1, Channel.WEB, "buy", NOON, 10);
    awaitN(1);

    scores(as("gina"))
        .body("groups[0].score.n", equalTo(0))
        .body("groups[0].score.value", nullValue());
    scores(as("gina").queryParam("groupBy", "survey")).body("groups", hasSize(0));
  }

  @Test
  void whatIsWrongIsToldAllAtOnce() {
    given()
        .auth()
        .oauth2(Tokens.of("ben"))
        .queryParam("metric", "happiness")
        .queryParam("from", "yesterday")
        .queryParam("zone", "Mars/Olympus")
        .queryParam("groupBy", "weather")
        .queryParam("colour", "blue")
        .get("/v1/scores")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", hasItems("metric", "from", "zone", "groupBy", "colour"));
  }

  @ParameterizedTest
  @CsvSource({
    "scores?interval=hour, +999999998-01-01, +999999999-12-31, from",
    "scores, -999999999-01-01, -999999998-01-01, from",
    "scores, 2026-01-01, +999999999-12-31T23:59:59.999999999Z, to",
    "scores, 1990-01-01, 1991-01-01, from",
    "scores, 2150-01-01, 2150-02-01, to",
    "scores?compare=previous, -1000000000-01-01T00:00:00Z, 2026-01-01, from",
    "scores?interval=month, 2010-01-01, 2026-01-01, from",
    "scores?interval=hour, 2026-01-01, 2026-06-01, from",
    "verbatims, -999999999-01-01, 2026-01-01, from",
    "verbatims, 2026-01-01, +999999999-12-31T23:59:59.999999999Z, to"
  })
  void aTimeOutOfAllReasonIsNamed(String call, String from, String to, String field) {
    given()
        .auth()
        .oauth2(Tokens.of("ben"))
        .queryParam("zone", "Pacific/Kiritimati")
        .queryParam("from", from)
        .queryParam("to", to)
        .get("/v1/" + call)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(field));
  }

  @Test
  void withoutATokenOrATenantThereIsNothing() {
    given().get("/v1/scores").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("nora"))
        .get("/v1/scores")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
    given()
        .auth()
        .oauth2(Tokens.ofClient("social-listener"))
        .get("/v1/scores")
        .then()
        .statusCode(403);
  }

  @Test
  void theyAreNoMetricsUnlessConfigured() {
    answer(id(), 1, Channel.WEB, "buy", Instant.now(), 10);
    soon(() -> given().get(Management.url("/q/metrics")).then().body(containsString("echolot_")));

    given().get(Management.url("/q/metrics")).then().body(not(containsString("echolot_score")));
  }
}
