package io.echolot.surveys.records.response;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.Topics;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.answer.StoredFile;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.platform.Ids;
import io.echolot.surveys.ResponseFixture;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Poison;
import io.echolot.testkit.PoisonedTopic;
import io.echolot.testkit.PoisonedTopic.Good;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class PoisonTest {

  private static final int PARTITIONS = 6;
  private static final int GOOD = 2 * PARTITIONS;

  private final String survey = "s-" + Ids.next();

  @Inject MeterRegistry meters;

  private Response response() {
    return ResponseFixture.response(survey, Ids.next().toString(), 1, Instant.now())
        .answering(
            List.of(
                ResponseFixture.nps(9),
                new Answer(
                    "shot",
                    QuestionKind.FILE,
                    0,
                    new AnswerValue.Files(List.of(new StoredFile("f", "a.png", "image/png", 1))))));
  }

  private List<Good> good() {
    return IntStream.range(0, GOOD)
        .mapToObj(i -> response())
        .map(response -> Good.of(response.topicKey(), response))
        .toList();
  }

  private static ConditionFactory withinSeconds() {
    // The readers follow the log in the background, and what is bad must not hold them up.
    return Awaitility.await();
  }

  private void awaitGood() {
    withinSeconds()
        .untilAsserted(
            () ->
                as("anna")
                    .queryParam("survey", survey)
                    .get("/v1/responses")
                    .then()
                    .body("items", hasSize(GOOD)));
  }

  private String webhook() {
    return as("anna")
        .body(
            Map.of(
                "url",
                "https://receiver.invalid/",
                "events",
                List.of("response.completed"),
                "surveys",
                List.of(survey)))
        .post("/v1/webhooks")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void badRecordsOfEveryKindAreSetAsideAndGoodOnesBehindThemAreStoredAndTold() {
    String webhook = webhook();
    Response bad = response();

    FeedbackLog.ensureTopics();
    PoisonedTopic log =
        PoisonedTopic.pour(
            Topics.FEEDBACK, PARTITIONS, Poison.ofFeedback(bad.topicKey(), bad), good());

    awaitGood();
    withinSeconds()
        .untilAsserted(
            () ->
                as("anna")
                    .queryParam("limit", 100)
                    .get("/v1/webhooks/" + webhook + "/deliveries")
                    .then()
                    .body("items", hasSize(GOOD)));
    Map<String, SetAsideReason> watched = log.expected();
    // Who has no webhooks has nothing of theirs read but the key, and this one is of the form.
    watched.remove("another tenant's key");
    Map<String, Map<String, SetAsideReason>> expected =
        Map.of("response-recorder", log.expected(), "webhook-watcher", watched);
    for (String reader : expected.keySet()) {
      withinSeconds()
          .untilAsserted(() -> assertThat(log.setAsideBy(reader)).isEqualTo(expected.get(reader)));
      assertThat(
              meters
                  .counter("echolot.dead.letters", "reader", reader, "reason", "time_out_of_range")
                  .count())
          .isGreaterThanOrEqualTo(12);
    }
    var letter = log.letter("response-recorder", "an unknown channel");
    assertThat(letter.service()).isEqualTo("survey-service");
    assertThat(letter.detail()).isEqualTo("Not known at channel.");
    assertThat(new String(letter.value(), StandardCharsets.UTF_8)).contains("\"fax\"");
  }

  @Test
  void whatTheStoreRefusesIsFoundAmongItsNeighbours() {
    Response bad = response();
    List<Poison> refused = new ArrayList<>();
    refused.add(
        Poison.changed(
            "a field's name with U+0000",
            bad.topicKey(),
            bad,
            record -> record.putObject("hidden").put("a\u0000b", "x"),
            SetAsideReason.FAILED));

    PoisonedTopic log = PoisonedTopic.pour(Topics.FEEDBACK, PARTITIONS, refused, good());

    awaitGood();
    withinSeconds()
        .untilAsserted(
            () -> assertThat(log.setAsideBy("response-recorder")).isEqualTo(log.expected()));
    // Who only tells of it has nothing against it.
    assertThat(log.setAsideBy("webhook-watcher")).isEmpty();
  }

  @Test
  void whatANewerVersionAddsIsPassedOver() {
    Response newer = response();
    List<Poison> none =
        List.of(
            Poison.changed(
                "members of a newer version",
                newer.topicKey(),
                newer,
                record -> {
                  record.putObject("mood").put("colour", "blue");
                  record.withArray("answers").forEach(PoisonTest::withMood);
                },
                SetAsideReason.OTHER));

    PoisonedTopic log = PoisonedTopic.pour(Topics.FEEDBACK, PARTITIONS, none, good());

    withinSeconds()
        .untilAsserted(
            () ->
                as("anna")
                    .queryParam("survey", survey)
                    .get("/v1/responses")
                    .then()
                    .body("items", hasSize(GOOD + 1)));
    assertThat(log.setAsideBy("response-recorder")).isEmpty();
  }

  private static void withMood(JsonNode answer) {
    ((ObjectNode) answer).put("mood", "blue");
  }
}
