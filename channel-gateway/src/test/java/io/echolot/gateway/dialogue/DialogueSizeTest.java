package io.echolot.gateway.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.echolot.contracts.Channel;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.SurveyState;
import io.echolot.dialogue.engine.Input;
import io.echolot.dialogue.voice.TranscriptLine;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A dialogue grows message by message, and its record may not grow beyond what the log takes. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DialogueSizeTest {

  private static final int LONGEST = 20_000;
  private static final int QUESTIONS = 30;
  private static final int TOO_LARGE = 413;

  @Inject Dialogues dialogues;
  @Inject KnownChannels channels;
  @Inject PublishedSurveys surveys;

  private final String unique = Ids.next().toString();
  private final String tenant = "t-" + unique;

  private ChannelConfig publish() {
    LocalizedText text = LocalizedText.of("en", "?");
    List<Question> questions =
        IntStream.range(0, QUESTIONS)
            .mapToObj(
                i ->
                    Question.of("q" + i, QuestionKind.TEXT)
                        .title(text)
                        .required()
                        .maxLength(LONGEST)
                        .build())
            .toList();
    FeedbackLog.publish(
        new PublishedSurvey(
            tenant,
            unique,
            "long",
            1,
            text,
            List.of("en"),
            "UTC",
            List.of(),
            questions,
            text,
            SurveyState.PUBLISHED));
    ChannelConfig channel =
        new ChannelConfig(
            tenant, "chat", Channel.CHAT, "pk_" + unique, List.of(), "", "", "long", "", 0);
    FeedbackLog.publish(channel);
    Fixture.untilRead(
        () ->
            channels.byPublishableKey("pk_" + unique).isPresent()
                && surveys.newest(tenant, "long").isPresent());
    return channel;
  }

  private void say(ChannelConfig channel, int i, String text) {
    dialogues.take(
        new Message(channel, unique, "m" + i, new Input.Typed(text), "en"),
        (say, wording) -> TranscriptLine.words(say.getClass().getSimpleName()));
  }

  @Test
  void anAnswerThatTheLogCantTakeIsRefusedAndTheDialogueGoesOn() {
    ChannelConfig channel = publish();
    // Three bytes each.
    String words = "\u6f22".repeat(LONGEST);
    say(channel, 0, "Hello");
    HttpProblem refused = null;
    int answered = 0;
    while (refused == null && answered < QUESTIONS) {
      int next = answered + 1;
      refused = catchThrowableOfType(HttpProblem.class, () -> say(channel, next, words));
      answered += refused == null ? 1 : 0;
    }

    assertThat(refused).isNotNull();
    assertThat(refused.getStatusCode()).isEqualTo(TOO_LARGE);
    say(channel, answered + 2, "Short");
    int all = answered + 1;
    assertThat(FeedbackLog.read(tenant))
        .singleElement()
        .satisfies(record -> assertThat(((Response) record).answers()).hasSize(all));
  }
}
