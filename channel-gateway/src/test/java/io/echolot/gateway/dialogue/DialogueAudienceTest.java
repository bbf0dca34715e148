package io.echolot.gateway.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.Channel;
import io.echolot.contracts.survey.Audience;
import io.echolot.dialogue.engine.Input;
import io.echolot.dialogue.voice.TranscriptLine;
import io.echolot.dialogue.voice.Voice;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is asked, and how many are wanted, holds in messages too. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DialogueAudienceTest {

  @Inject Dialogues dialogues;
  @Inject KnownChannels channels;
  @Inject PublishedSurveys surveys;

  private final Fixture fixture = Fixture.unpublished("t-" + Ids.next());

  @BeforeEach
  void publish() {
    fixture.publishBy(FeedbackLog::send);
    fixture.untilKnownTo(channels);
  }

  /** Publishes the next version with other rules. */
  private void ask(Audience audience, String logic) {
    FeedbackLog.publish(fixture.second(audience, logic));
    Awaitility.await("the rules are known")
        .until(
            () -> surveys.newest(fixture.tenant(), fixture.survey()).orElseThrow().version() == 2);
  }

  private static Audience closing(Instant closesAt, int most) {
    return new Audience(null, null, null, closesAt, most, false, null, 100, false, null);
  }

  private List<String> write(String sender, String text) {
    var channel =
        channels.byAddress(Channel.SMS, Fixture.ACCOUNT, fixture.smsNumber()).orElseThrow();
    var message = new Message(channel, sender, Ids.next().toString(), new Input.Typed(text), "");
    Voice names = (say, wording) -> TranscriptLine.words(say.getClass().getSimpleName());
    return dialogues.take(message, names).lines().stream().map(TranscriptLine::text).toList();
  }

  private List<String> answer(String sender) {
    write(sender, "Hallo");
    write(sender, "9");
    write(sender, "Schnell");
    return write(sender, "1");
  }

  @Test
  void nobodyIsAskedAfterTheEnd() {
    ask(closing(Instant.now().minusSeconds(60), 0), "{}");
    assertThat(write("+1", "Hallo")).containsExactly("Closed");
  }

  @Test
  void nobodyIsAskedOnceEnoughHaveAnswered() {
    ask(closing(null, 1), "{}");
    write("+2", "Hallo");
    assertThat(answer("+1")).containsExactly("Thank");
    Awaitility.await("the count is looked at again")
        .untilAsserted(() -> assertThat(write("+3", "Hallo")).containsExactly("Closed"));
    assertThat(write("+2", "8")).as("who has begun may end").containsExactly("Ask");
  }

  @Test
  void whoIsOfASortOfWhichThereAreEnoughIsThankedAtOnce() {
    ask(
        Audience.EVERYBODY,
        "{'quotas':[{'key':'promoters','limit':1,"
            + "'when':{'ref':'answer.nps','op':'gte','value':9}}]}");
    assertThat(answer("+1")).containsExactly("Thank");
    Awaitility.await("the count is looked at again")
        .untilAsserted(
            () -> {
              String sender = "+" + Ids.next();
              write(sender, "Hallo");
              assertThat(write(sender, "10")).containsExactly("Thank");
            });
    write("+4", "Hallo");
    assertThat(write("+4", "8")).as("others are wanted").containsExactly("Ask");
  }
}
