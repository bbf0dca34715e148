package io.echolot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.feedback.KnownBy;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.logic.Logic;
import io.echolot.contracts.survey.Audience;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.SurveyState;
import io.echolot.contracts.survey.Theme;
import io.echolot.dialogue.engine.Conversation;
import io.echolot.dialogue.engine.Engine;
import io.echolot.dialogue.engine.Inbound;
import io.echolot.dialogue.engine.Input;
import io.echolot.dialogue.engine.Respondent;
import io.echolot.dialogue.engine.Rules;
import io.echolot.dialogue.engine.Turn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is known of who is asked. */
class RespondentTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Respondent ANNA =
      new Respondent("c1", KnownBy.CHANNEL, "", Map.of("customer.plan", "pro"), "");

  private final Engine engine = new Engine(new Rules(Duration.ofDays(1), Duration.ofDays(7), 3));

  private static PublishedSurvey shortFor(String plan) {
    PublishedSurvey plain = Examples.survey(Examples.NPS, Examples.WHY);
    String logic =
        """
        {"attributes":["plan"],"ends":[{"key":"bye","text":{"de":"Tschüss","en":"Bye"}}],
         "jumps":[{"from":"nps","to":"bye","when":{"ref":"customer.plan","op":"eq","value":"%s"}}]}"""
            .formatted(plan);
    return new PublishedSurvey(
        plain.tenant(),
        plain.id(),
        plain.key(),
        plain.version(),
        plain.name(),
        plain.languages(),
        plain.timeZone(),
        plain.touchpoints(),
        plain.questions(),
        plain.thanks(),
        SurveyState.PUBLISHED,
        ContractsJson.read(logic.getBytes(StandardCharsets.UTF_8), Logic.class),
        Audience.EVERYBODY,
        Theme.USUAL);
  }

  private Turn take(PublishedSurvey survey, Conversation state, String text, Respondent who) {
    var inbound = new Inbound(new Input.Typed(text), NOW, "r1", "de", who);
    return engine.take(survey, Examples.SMS, state, inbound);
  }

  private Response answered(String plan, Respondent who) {
    PublishedSurvey survey = shortFor(plan);
    Turn begun = take(survey, Conversation.unknown(), "Hallo", who);
    return take(survey, begun.state(), "9", Respondent.UNKNOWN).response().orElseThrow();
  }

  @Test
  void whatIsKnownOfACustomerLeadsTheWayAndStandsInTheResponse() {
    Response response = answered("pro", ANNA);

    assertThat(response.state()).isEqualTo(ResponseState.COMPLETE);
    assertThat(response.respondent()).isEqualTo("c1");
    assertThat(response.knownBy()).isEqualTo(KnownBy.CHANNEL);
    assertThat(response.hidden()).isEqualTo(Map.of("customer.plan", "pro"));
    assertThat(answered("free", ANNA).state()).isEqualTo(ResponseState.PARTIAL);
  }

  @Test
  void aConversationKeepsWhoItIsWhenItIsStoredAndOneFromBeforeKnowsNobody() {
    Conversation begun = take(shortFor("pro"), Conversation.unknown(), "Hallo", ANNA).state();
    byte[] stored = ContractsJson.write(begun);
    String older =
        new String(stored, StandardCharsets.UTF_8).replaceFirst(",\"respondent\":\\{.*?\\}\\}", "");

    assertThat(ContractsJson.read(stored, Conversation.class)).isEqualTo(begun);
    assertThat(older).doesNotContain("respondent");
    assertThat(
            ContractsJson.read(older.getBytes(StandardCharsets.UTF_8), Conversation.class)
                .respondent())
        .isEqualTo(Respondent.UNKNOWN);
  }
}
