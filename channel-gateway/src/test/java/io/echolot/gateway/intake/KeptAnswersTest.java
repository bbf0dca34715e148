package io.echolot.gateway.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.question.Answer;
import io.echolot.gateway.Fixture;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Management;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No answer is lost for a clock, a hidden field, a closing by hand, or another answer. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class KeptAnswersTest {

  private static final String NPS = "{\"question\":\"nps\",\"value\":9}";
  private static final String BAD = "{\"question\":\"why\",\"value\":7}";

  private final String tenant = "t-" + Ids.next();
  private final String id = Ids.next().toString();
  private Fixture fixture;

  @BeforeEach
  void publish() {
    fixture = Fixture.publish(tenant);
    // The gateway reads the topic in the background.
    Awaitility.await().until(() -> surveyStatus() == 200);
  }

  private int surveyStatus() {
    return given()
        .get("/v1/public/" + fixture.kioskKey() + "/surveys/" + fixture.survey())
        .statusCode();
  }

  private ValidatableResponse put(String members, String... answers) {
    return given()
        .header("Origin", Fixture.ORIGIN)
        .contentType("application/json")
        .body(body(members, answers))
        .put(fixture.responsePath(id))
        .then();
  }

  private String body(String members, String... answers) {
    return "{\"survey\":\"%s\",\"version\":1,%s\"answers\":[%s]}"
        .formatted(fixture.survey(), members, String.join(",", answers));
  }

  private String[] kiosk(byte[] lines) {
    return given()
        .contentType("application/x-ndjson")
        .body(lines)
        .post("/v1/public/" + fixture.kioskKey() + "/responses")
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .split("\n");
  }

  private List<Response> log() {
    return FeedbackLog.read(tenant).stream().map(Response.class::cast).toList();
  }

  @Test
  void aClockThatIsFastOrSlowIsCorrected() {
    Instant now = Instant.now().plus(Duration.ofMinutes(5));
    put(
            "\"startedAt\":\"%s\",\"answeredAt\":\"%s\",\"sentAt\":\"%s\","
                .formatted(now.minusSeconds(90), now.minusSeconds(60), now),
            NPS)
        .statusCode(202)
        .body("adjusted", nullValue());

    Response stored = log().get(0);
    assertThat(Duration.between(stored.answeredAt(), stored.receivedAt()))
        .isCloseTo(Duration.ofSeconds(60), Duration.ofMillis(1));
    assertThat(Duration.between(stored.startedAt(), stored.answeredAt()))
        .isCloseTo(Duration.ofSeconds(30), Duration.ofMillis(1));
  }

  @Test
  void hiddenFieldsThatCannotBeTakenAreNamedAndCostNothingElse() {
    put("\"hidden\":{\"x\":\"%s\",\"plan\":7},".formatted("u".repeat(2000)), NPS)
        .statusCode(202)
        .body("adjusted.field", contains("hidden.x", "hidden.plan"))
        .body("adjusted.change", contains("left_out", "left_out"));

    assertThat(log()).hasSize(1);
  }

  @Test
  void whatIsRightIsKeptIfNobodyIsThereToMendTheRest() {
    put("", BAD, NPS)
        .statusCode(400)
        .body("violations.field", contains("answers[0].value"))
        .body("violations.question", contains("why"));
    put("", BAD)
        .statusCode(400)
        .body("violations.field", contains("answers[0].value", "answers"))
        .body("violations.question", contains("why", "nps"));
    assertThat(log()).isEmpty();

    put("\"keepValid\":true,\"touchpoint\":\"nowhere\",", BAD, NPS)
        .statusCode(202)
        .body("adjusted.field", contains("touchpoint", "answers[0].value"))
        .body("adjusted.change", contains("left_out", "left_out"))
        .body("adjusted[1].question", equalTo("why"));

    assertThat(log()).hasSize(1);
    assertThat(log().get(0).answers()).extracting(Answer::question).containsExactly("nps");
    assertThat(log().get(0).state()).isEqualTo(ResponseState.COMPLETE);
    put("\"keepValid\":true,\"secret\":\"short\",", NPS).statusCode(400);
    put("\"keepValid\":true,", BAD).statusCode(400);
  }

  @Test
  void aCompleteResponseThatLacksAnAnswerIsKeptAsAPartialOne() {
    String good = "{\"question\":\"why\",\"value\":\"Grüße 🎉\"}";
    put("\"keepValid\":true,", good, "{\"question\":\"nps\",\"value\":11}")
        .statusCode(202)
        .body("adjusted.change", contains("left_out", "partial"))
        .body("adjusted[1].question", equalTo("nps"));

    assertThat(log().get(0).state()).isEqualTo(ResponseState.PARTIAL);
    assertThat(log().get(0).answers()).extracting(Answer::question).containsExactly("why");
  }

  @Test
  void aClosedSurveyTakesWhatBeganBefore() {
    Instant before = Instant.now().minus(Duration.ofDays(3));
    FeedbackLog.publish(fixture.closed(Instant.now().minus(Duration.ofHours(1))));
    Awaitility.await().until(() -> surveyStatus() != 200);
    String times = "\"startedAt\":\"%1$s\",\"answeredAt\":\"%1$s\",".formatted(before);
    String line = "\"id\":\"%s\"," + times;

    String[] answers =
        kiosk(
            (body(line.formatted(id), NPS)
                    + "\n"
                    + body("\"id\":\"%s\",".formatted(Ids.next()), NPS))
                .getBytes(StandardCharsets.UTF_8));

    assertThat(answers[0]).contains("\"accepted\"");
    assertThat(answers[1]).contains("survey-closed", "410");
    assertThat(log()).singleElement().extracting(Response::answeredAt).isEqualTo(before);
    put(times, NPS).statusCode(202);
    given()
        .header("Origin", Fixture.ORIGIN)
        .contentType("application/json")
        .body(body("", NPS))
        .put(fixture.responsePath(Ids.next().toString()))
        .then()
        .statusCode(410)
        .body("type", equalTo("https://echolot.example/problems/survey-closed"));
  }

  @Test
  void aLineInAnotherEncodingIsRefusedWithItsByte() {
    String line = body("\"id\":\"" + id + "\",", "{\"question\":\"why\",\"value\":\"Grüße\"}", NPS);
    String good = body("\"id\":\"" + Ids.next() + "\",", NPS);

    String[] kiosk = kiosk((good + "\n" + line).getBytes(Charset.forName("windows-1252")));
    String imported =
        given()
            .auth()
            .oauth2(Tokens.of("anna"))
            .contentType("application/x-ndjson; charset=windows-1252")
            .body(line.getBytes(Charset.forName("windows-1252")))
            .post("/v1/responses")
            .then()
            .extract()
            .asString();

    assertThat(kiosk[0]).contains("\"accepted\"");
    assertThat(kiosk[1]).contains("\"line\":2", "rejected", "must be UTF-8; 0xFC at byte ");
    assertThat(imported).contains("\"line\":1", "rejected", "must be UTF-8; 0xFC at byte ");
  }

  @Test
  void whatNoStoreHoldsIsLeftOutOfPeoplesTexts() {
    put("", NPS, "{\"question\":\"why\",\"value\":\"Gut\\u0000 \\ud83d so\"}").statusCode(202);

    assertThat(log().get(0).answers().get(1).value().toString()).contains("Gut  so");
  }

  @Test
  void whatNoStoreHoldsIsLeftOutOfNamesAsWell() {
    given()
        .header("Origin", Fixture.ORIGIN)
        .contentType("application/json")
        .body(
            body("\"state\":\"par\\u0000tial\",", NPS.replace("nps", "nps\\ud83d"))
                .replace(fixture.survey(), fixture.survey() + "\\u0000"))
        .put(fixture.responsePath(id))
        .then()
        .statusCode(202);

    assertThat(log().get(0).state()).isEqualTo(ResponseState.PARTIAL);
    assertThat(log().get(0).answers()).extracting(Answer::question).containsExactly("nps");
  }

  @Test
  void refusalsAreCountedByTheirReason() {
    put("", BAD, NPS).statusCode(400);
    put("\"hidden\":{\"x\":\"1\"},", NPS).statusCode(202);
    kiosk("no json".getBytes(StandardCharsets.UTF_8));

    String metrics = given().get(Management.url("/q/metrics")).asString();
    assertThat(metrics)
        .containsPattern("echolot_responses_refused_total\\{channel=\"web\",reason=\"invalid\"")
        .containsPattern("echolot_responses_refused_total\\{channel=\"kiosk\",reason=\"invalid\"")
        .contains("echolot_responses_adjusted_total{change=\"left_out\"");
  }
}
