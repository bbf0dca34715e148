package io.echolot.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.PoisonedTopic;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class SpoolReplayTest {

  private final String tenant = "t-" + Ids.next();

  @Inject MongoClient mongo;
  @Inject io.echolot.gateway.log.FeedbackLog log;
  @Inject MeterRegistry meters;

  @ConfigProperty(name = "quarkus.mongodb.database")
  String database;

  private static ConditionFactory withinSeconds() {
    // The spool is replayed in the background.
    return Awaitility.await();
  }

  private MongoCollection<Document> spool() {
    return mongo.getDatabase(database).getCollection("spool");
  }

  private void leave(String key, byte[] value) {
    spool()
        .insertOne(
            new Document("_id", new ObjectId())
                .append("key", key)
                .append("value", new Binary(value)));
  }

  private Response response(String text) {
    Instant now = Instant.now();
    return new Response(
        tenant,
        Ids.next().toString(),
        1,
        "s",
        "s",
        1,
        Channel.WEB,
        "de",
        "checkout",
        "buy",
        ResponseState.COMPLETE,
        List.of(new Answer("why", QuestionKind.TEXT, 0, new AnswerValue.Text(text))),
        "",
        now,
        now,
        now);
  }

  @Test
  void whatKafkaRefusesIsSetAsideAndWhatWaitsBehindItGoesOn() {
    String large = tenant + "/" + Ids.next();
    String huge = tenant + "/" + Ids.next();
    Response behind = response("Schnell");

    leave(large, "x".repeat(1_500_000).getBytes(StandardCharsets.UTF_8));
    leave(huge, "x".repeat(5_000_000).getBytes(StandardCharsets.UTF_8));
    leave(behind.topicKey(), ContractsJson.write(behind));

    withinSeconds().until(() -> FeedbackLog.read(tenant).size() == 1);
    withinSeconds()
        .untilAsserted(
            () -> assertThat(spool().countDocuments(Filters.exists("setAside", false))).isZero());
    var letters =
        PoisonedTopic.letters().values().stream()
            .filter(letter -> letter.reader().equals("spool-replay"))
            .collect(Collectors.toMap(l -> new String(l.key(), StandardCharsets.UTF_8), l -> l));
    assertThat(letters.get(large).reason()).isEqualTo(SetAsideReason.TOO_LARGE);
    assertThat(letters.get(large).value()).hasSize(1_500_000);
    assertThat(letters.get(huge).omitted()).isTrue();
    assertThat(spool().countDocuments(Filters.eq("key", huge))).isEqualTo(1);
    assertThat(meters.get("echolot.spool.oldest.seconds").gauge().value()).isZero();
  }

  @Test
  void whatCanNeverReachTheLogIsNotAcknowledged() {
    Response large = response("x".repeat(800_000));

    assertThatThrownBy(() -> log.append(large).await().atMost(Duration.ofSeconds(10)))
        .isInstanceOf(HttpProblem.class)
        .satisfies(problem -> assertThat(((HttpProblem) problem).getStatusCode()).isEqualTo(413))
        .hasMessageContaining("786432");

    assertThat(spool().countDocuments(Filters.eq("key", large.topicKey()))).isZero();
    assertThat(FeedbackLog.read(tenant)).isEmpty();
  }
}
