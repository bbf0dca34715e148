package io.echolot.gateway.outage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.contracts.feedback.Response;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.gateway.sms.Phone;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Management;
import io.echolot.testkit.OwnKafka;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(value = OwnKafka.class, restrictToAnnotatedClass = true)
class KafkaAwayTest {

  @Inject KnownChannels channels;
  @Inject MongoClient mongo;

  @ConfigProperty(name = "quarkus.mongodb.database")
  String database;

  @ConfigProperty(name = "echolot.public-url")
  String publicUrl;

  private final Fixture fixture = Fixture.unpublished("t-" + Ids.next());

  private long spooled() {
    return mongo.getDatabase(database).getCollection("spool").countDocuments();
  }

  private void answer(String id, int revision, int score) {
    answer(fixture, id, revision, score, 202);
  }

  private static void answer(Fixture fixture, String id, int revision, int score, int status) {
    String now = Instant.now().toString();
    given()
        .contentType("application/json")
        .header("Origin", Fixture.ORIGIN)
        .body(
            Map.of(
                "survey",
                fixture.survey(),
                "version",
                1,
                "revision",
                revision,
                "language",
                "de",
                "state",
                "partial",
                "startedAt",
                now,
                "answeredAt",
                now,
                "answers",
                List.of(Map.of("question", "nps", "value", score))))
        .put(fixture.responsePath(id))
        .then()
        .statusCode(status);
  }

  private static Response newest(List<FeedbackRecord> records) {
    return (Response) records.get(records.size() - 1);
  }

  @Test
  void anErasureWaitsItsTurnAndWhatWaitedOfItIsGone() {
    Fixture acme = Fixture.unpublished("acme");
    acme.publishBy(OwnKafka::send);
    acme.untilKnownTo(channels);
    String before = Ids.next().toString();
    String during = Ids.next().toString();
    String stays = Ids.next().toString();
    answer(acme, before, 1, 3, 202);

    OwnKafka.kill();
    answer(acme, during, 1, 4, 202);
    answer(acme, stays, 1, 5, 202);
    for (String id : List.of(before, during)) {
      given().auth().oauth2(Tokens.of("anna")).delete("/v1/feedback/" + id).then().statusCode(204);
      answer(acme, id, 2, 9, 410);
    }
    assertThat(waiting("acme/" + during)).as("only its tombstone waits").isEqualTo(1);
    // As another replica would that hasn't heard of it yet.
    spool()
        .insertOne(
            new Document("topic", "feedback")
                .append("key", "acme/" + before)
                .append("value", new Binary("{\"late\":true}".getBytes(StandardCharsets.UTF_8))));

    OwnKafka.revive();
    Awaitility.await("the spool is empty").until(() -> spooled() == 0);
    assertThat(OwnKafka.log().keySet())
        .contains("acme/" + stays)
        .doesNotContain("acme/" + before, "acme/" + during);
    answer(acme, before, 3, 9, 410);
  }

  private static int readiness() {
    return given().get(Management.url("/q/health/ready")).statusCode();
  }

  private MongoCollection<Document> spool() {
    return mongo.getDatabase(database).getCollection("spool");
  }

  private long waiting(String key) {
    return spool().countDocuments(new Document("key", key));
  }

  @Test
  void answersAreAcceptedWhileKafkaIsAwayAndReachTheLogAfterwards() {
    fixture.publishBy(OwnKafka::send);
    fixture.untilKnownTo(channels);
    Phone phone = Phone.of(fixture, publicUrl);
    phone.send("Hallo");
    String id = Ids.next().toString();

    OwnKafka.kill();
    answer(id, 1, 3);
    answer(id, 2, 4);
    String sid = Phone.sid();
    String reply = phone.send(sid, "9");
    assertThat(reply).contains("Frage");
    assertThat(phone.send(sid, "9")).isEqualTo(reply);
    assertThat(spooled()).isEqualTo(3);
    // Each round of the replay fails meanwhile; none says that MongoDB is away, too.
    Awaitility.await("ready all the time")
        .during(Duration.ofSeconds(4))
        .atMost(Duration.ofSeconds(30))
        .failFast("not ready", () -> readiness() != 200)
        .until(() -> true);

    OwnKafka.revive();
    Awaitility.await("the spool is empty").until(() -> spooled() == 0);
    phone.send("Schnell");
    Map<String, List<FeedbackRecord>> log = OwnKafka.log();
    Response web = newest(log.remove(fixture.tenant() + "/" + id));
    assertThat(web.revision()).isEqualTo(2);
    assertThat(web.answers().get(0).value()).isEqualTo(new AnswerValue.Score(4));
    assertThat(log).hasSize(1);
    Response sms = newest(log.values().iterator().next());
    assertThat(sms.revision()).isEqualTo(2);
    assertThat(sms.answers())
        .extracting(answer -> (Object) answer.value())
        .containsExactly(new AnswerValue.Score(9), new AnswerValue.Text("Schnell"));
  }
}
