package io.echolot.metrics.rollup;

import static io.echolot.metrics.rollup.Records.nps;
import static io.echolot.metrics.rollup.Records.response;
import static io.echolot.metrics.rollup.Records.why;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.Topics;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.metrics.rollup.cell.CellsChanged;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Poison;
import io.echolot.testkit.PoisonedTopic;
import io.echolot.testkit.PoisonedTopic.Good;
import io.echolot.testkit.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class PoisonTest {

  private static final int PARTITIONS = 6;
  private static final int GOOD = 2 * PARTITIONS;

  private final String survey = "s-" + Ids.next();

  @Inject RollupTopics topics;
  @Inject MeterRegistry meters;
  @Inject Heard heard;

  /** What replicas are told. */
  @jakarta.inject.Singleton
  static class Heard {
    final ConcurrentLinkedQueue<CellsChanged> changes = new ConcurrentLinkedQueue<>();

    void hear(@jakarta.enterprise.event.Observes CellsChanged changed) {
      changes.add(changed);
    }
  }

  private Response answer() {
    return response(
        "acme", survey, Ids.next().toString(), 1, ResponseState.COMPLETE, nps(9), why("Schnell"));
  }

  private List<Good> good() {
    return IntStream.range(0, GOOD)
        .mapToObj(i -> answer())
        .map(response -> Good.of(response.topicKey(), response))
        .toList();
  }

  private RequestSpecification asked() {
    return given()
        .auth()
        .oauth2(Tokens.of("ben"))
        .queryParam("survey", survey)
        .queryParam("from", "2026-11-01")
        .queryParam("to", "2026-12-01");
  }

  private static void withinSeconds(ThrowingRunnable assertion) {
    // Log, Kafka Streams, rollups, MongoDB: all in the background, and nothing bad may stop them.
    Awaitility.await().untilAsserted(assertion);
  }

  private void awaitCounted(int answers) {
    withinSeconds(
        () -> asked().get("/v1/scores").then().body("groups[0].score.n", equalTo(answers)));
  }

  @Test
  void badRecordsOfEveryKindAreSetAsideAndGoodOnesBehindThemAreCountedAndQuoted() {
    Response bad = answer();

    FeedbackLog.ensureTopics();
    PoisonedTopic log =
        PoisonedTopic.pour(
            Topics.FEEDBACK, PARTITIONS, Poison.ofFeedback(bad.topicKey(), bad), good());

    awaitCounted(GOOD);
    withinSeconds(() -> asked().get("/v1/verbatims").then().body("items", hasSize(GOOD)));
    for (String reader : List.of("rollups", "verbatim-recorder")) {
      withinSeconds(() -> assertThat(log.setAsideBy(reader)).isEqualTo(log.expected()));
      assertThat(
              meters
                  .counter("echolot.dead.letters", "reader", reader, "reason", "time_out_of_range")
                  .count())
          .isGreaterThanOrEqualTo(12);
    }
  }

  @Test
  void cellsThatNobodyCanReadDontKeepOthersFromTheStore() {
    topics.ensure();
    List<Poison> poison =
        List.of(
            bytes("no cell", "no cell", new byte[] {2, 0}),
            bytes("a text without an end", "\u007f\u007f", new byte[] {2, 0}),
            bytes("an empty key", "", new byte[] {2, 0}));

    PoisonedTopic rollups = PoisonedTopic.pour(topics.rollups(), PARTITIONS, poison, List.of());
    PoisonedTopic.pour(Topics.FEEDBACK, PARTITIONS, List.of(), good());

    awaitCounted(GOOD);
    withinSeconds(
        () -> assertThat(rollups.setAsideBy("rollup-writer")).isEqualTo(rollups.expected()));
  }

  @Test
  void notesThatNobodyCanReadDontKeepReplicasFromHearingOthers() {
    topics.ensure();
    List<Poison> poison =
        List.of(
            bytes("no JSON", "acme", "{no".getBytes(StandardCharsets.UTF_8)),
            new Poison(
                "nobody's",
                "acme".getBytes(StandardCharsets.UTF_8),
                "{\"slots\":[1]}".getBytes(StandardCharsets.UTF_8),
                SetAsideReason.MISSING_MEMBER),
            new Poison(
                "a tombstone",
                "acme".getBytes(StandardCharsets.UTF_8),
                null,
                SetAsideReason.NO_VALUE));
    String tenant = "t-" + Ids.next();
    Good note = Good.of(tenant, Map.of("tenant", tenant, "slots", List.of(7)));

    // Who begins to follow starts at the end, so it must have begun.
    withinSeconds(() -> assertThat(heard.changes).anyMatch(CellsChanged::isEverything));
    PoisonedTopic changes = PoisonedTopic.pour(topics.changes(), 1, poison, List.of(note));

    withinSeconds(
        () -> assertThat(heard.changes).anyMatch(change -> change.tenant().equals(tenant)));
    withinSeconds(
        () -> assertThat(changes.setAsideBy("rollup-changes")).isEqualTo(changes.expected()));
  }

  private static Poison bytes(String name, String key, byte[] value) {
    return new Poison(name, key.getBytes(StandardCharsets.UTF_8), value, SetAsideReason.UNREADABLE);
  }
}
