package io.echolot.gateway.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.echolot.contracts.Channel;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.dialogue.engine.Input;
import io.echolot.dialogue.say.Say;
import io.echolot.dialogue.say.Wording;
import io.echolot.dialogue.voice.TranscriptLine;
import io.echolot.dialogue.voice.Voice;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a process that died in the middle of a message leaves behind. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DialoguesTest {

  private static final Voice VOICE = DialoguesTest::line;

  @Inject Dialogues dialogues;
  @Inject KnownChannels channels;
  @Inject MongoClient mongo;

  @ConfigProperty(name = "quarkus.mongodb.database")
  String database;

  private Fixture fixture;
  private final String sender = "+" + Ids.next();

  private static TranscriptLine line(Say say, Wording wording) {
    return TranscriptLine.words(say.getClass().getSimpleName());
  }

  @BeforeEach
  void publish() {
    fixture = Fixture.publish("t-" + Ids.next());
    fixture.untilKnownTo(channels);
  }

  private Message message(String id, String text) {
    var channel =
        channels.byAddress(Channel.SMS, Fixture.ACCOUNT, fixture.smsNumber()).orElseThrow();
    return new Message(channel, sender, id, new Input.Typed(text), "");
  }

  private Reply take(String id, String text) {
    return dialogues.take(message(id, text), VOICE);
  }

  private MongoCollection<Document> collection(String name) {
    return mongo.getDatabase(database).getCollection(name);
  }

  private List<Response> log() {
    return FeedbackLog.read(fixture.tenant()).stream().map(Response.class::cast).toList();
  }

  private static Date longAgo() {
    return Date.from(Instant.now().minusSeconds(60));
  }

  /** As if the owner had died after it stored the conversation. */
  private void forgetReplyTo(Message message) {
    collection("inbound")
        .updateOne(
            Filters.eq("_id", message.key()),
            Updates.combine(Updates.unset("reply"), Updates.set("claimedAt", longAgo())));
  }

  @Test
  void aReplyThatWasLostIsGivenAgainAlsoAfterOtherMessages() {
    take("1", "Hallo");
    Reply reply = take("2", "9");
    take("3", "Schnell");
    forgetReplyTo(message("2", "9"));

    assertThat(take("2", "9")).isEqualTo(reply);
    assertThat(take("2", "9")).isEqualTo(reply);
    assertThat(log())
        .singleElement()
        .satisfies(
            response ->
                assertThat(response.answers())
                    .extracting(answer -> (Object) answer.value())
                    .containsExactly(new AnswerValue.Score(9), new AnswerValue.Text("Schnell")));
  }

  @Test
  void aMessageWhoseOwnerDiedBeforeItDidAnythingIsTakenOver() {
    take("1", "Hallo");
    collection("inbound")
        .insertOne(new Document("_id", message("2", "9").key()).append("claimedAt", longAgo()));

    assertThat(take("2", "9").lines()).extracting(TranscriptLine::text).containsExactly("Ask");
    assertThat(log()).hasSize(1);
  }

  @Test
  void aConversationWhoseHolderDiedGoesOn() {
    take("1", "Hallo");
    hold(longAgo());

    assertThat(take("2", "9").lines()).extracting(TranscriptLine::text).containsExactly("Ask");
  }

  @Test
  void aConversationThatIsHeldMakesOthersWaitAndChangesNothing() {
    take("1", "Hallo");
    hold(new Date());

    assertThatThrownBy(() -> take("2", "9"))
        .isInstanceOfSatisfying(
            HttpProblem.class,
            problem -> {
              assertThat(problem.getStatusCode()).isEqualTo(503);
              assertThat(problem.getHeaders()).containsKey("Retry-After");
            });
    assertThat(log()).isEmpty();
    hold(longAgo());
    assertThat(take("2", "9").lines()).extracting(TranscriptLine::text).containsExactly("Ask");
  }

  private void hold(Date since) {
    collection("conversations")
        .updateOne(
            Filters.eq("_id", message("1", "").conversation()),
            Updates.combine(Updates.set("holder", "another"), Updates.set("heldAt", since)));
  }

  @Test
  void messagesAtTheSameInstantAreTakenOneAfterTheOther() throws Exception {
    take("1", "Hallo");
    take("2", "9");
    ExecutorService senders = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Reply>> calls = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String id = "late-" + i;
        calls.add(() -> take(id, "Text " + id));
      }
      for (Future<Reply> reply : senders.invokeAll(calls)) {
        reply.get();
      }
    } finally {
      senders.shutdown();
    }
    // Whichever came first answered the text question; the score stays what it was.
    assertThat(log()).hasSize(1);
    assertThat(log().get(0).answers().get(0).value()).isEqualTo(new AnswerValue.Score(9));
    assertThat(log().get(0).answers().get(1).value().toString()).contains("Text late-");
  }

  @Test
  void aSurveyThatIsNotThereAnyMoreEndsItsConversation() {
    take("1", "Hallo");
    take("2", "9");
    fixture.withdraw();
    Awaitility.await("the survey is gone")
        .untilAsserted(
            () ->
                assertThat(take(Ids.next().toString(), "und?").lines())
                    .extracting(TranscriptLine::text)
                    .containsExactly("Closed"));
    assertThat(log()).hasSize(1);
  }

  @Test
  void neitherTheStoreNorItsKeysTellWhoTheSenderIs() {
    take("1", "Hallo");

    Message message = message("1", "");
    Document stored =
        collection("conversations").find(Filters.eq("_id", message.conversation())).first();
    assertThat(stored).isNotNull();
    assertThat(stored.toJson()).doesNotContain(sender);
    assertThat(message.key()).doesNotContain(sender);
  }

  @Test
  void conversationsAreForgottenInTheEndAndOptOutsNever() {
    take("m1", "hi");
    take("m2", "9");
    Document conversation = conversation();
    assertThat(conversation.getDate("expiresAt").toInstant())
        .isBetween(Instant.now().plus(Duration.ofDays(8)), Instant.now().plus(Duration.ofDays(9)));

    take("m3", "STOP");

    assertThat(conversation()).doesNotContainKey("expiresAt");
    assertThat(collection("conversations").listIndexes())
        .anySatisfy(index -> assertThat(index).containsKey("expireAfterSeconds"));
  }

  private Document conversation() {
    return collection("conversations")
        .find(Filters.eq("_id", message("any", "").conversation()))
        .first();
  }
}
