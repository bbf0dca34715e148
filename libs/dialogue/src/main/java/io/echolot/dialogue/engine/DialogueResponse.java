package io.echolot.dialogue.engine;

import io.echolot.contracts.Channel;
import io.echolot.contracts.KeyForm;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.feedback.KnownBy;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.Touchpoint;
import io.echolot.contracts.unit.OrgUnit;
import java.time.Instant;
import java.util.Map;

/** The response that a conversation has brought so far. */
final class DialogueResponse {

  private DialogueResponse() {}

  static Response of(
      PublishedSurvey survey,
      ChannelConfig channel,
      Conversation state,
      Map<String, Double> variables,
      boolean complete,
      Instant at) {
    Touchpoint touchpoint = survey.askedAt(channel.touchpoint());
    var response =
        new Response(
            survey.tenant(),
            state.responseId(),
            state.revision(),
            survey.id(),
            survey.key(),
            survey.version(),
            channel.channel(),
            state.language(),
            touchpoint.key(),
            touchpoint.stage(),
            complete ? ResponseState.COMPLETE : ResponseState.PARTIAL,
            state.answers(),
            state.respondent().pseudonym(),
            knownBy(channel, state.respondent()),
            state.startedAt(),
            state.answeredAt(),
            at,
            state.respondent().hidden(),
            variables);
    String unit =
        OrgUnit.spokenOf(
            state.respondent().unit(),
            "",
            ofHidden(survey, state.respondent()),
            touchpoint.unit(),
            channel.unit());
    return response.remarking(state.remarks()).inUnit(unit);
  }

  /** A page fills it in, and no respondent could mend it: what is no key says nothing. */
  private static String ofHidden(PublishedSurvey survey, Respondent respondent) {
    String unit = respondent.hidden().getOrDefault(survey.logic().unit(), "").strip();
    return KeyForm.fits(unit) ? unit : "";
  }

  /** Where nothing else shows it, a phone number does; whoever opens a chat shows nothing. */
  private static KnownBy knownBy(ChannelConfig channel, Respondent respondent) {
    if (respondent.knownBy() != KnownBy.UNSAID) {
      return respondent.knownBy();
    }
    return channel.channel() == Channel.CHAT ? KnownBy.NOTHING : KnownBy.CHANNEL;
  }
}
