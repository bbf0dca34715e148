package io.echolot.gateway.dialogue;

import io.echolot.contracts.PublishedSurvey;
import io.echolot.gateway.conversation.Conversation;
import io.echolot.gateway.conversation.Engine;
import io.echolot.gateway.conversation.Inbound;
import io.echolot.gateway.conversation.Recalled;
import io.echolot.gateway.conversation.Turn;
import io.echolot.gateway.conversation.Wording;
import io.echolot.gateway.survey.Surveys;
import io.echolot.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Brings a message to the survey that it belongs to, and puts into words what comes of it. */
@ApplicationScoped
class Turns {

  private final Surveys surveys;
  private final Engine engine;

  Turns(Surveys surveys, DialogueConfig config) {
    this.surveys = surveys;
    this.engine = new Engine(config.rules());
  }

  /** What the message does to a conversation; changes nothing itself. */
  Turn turn(Message message, Conversation state, Instant now) {
    // The id of a response that starts comes of the message: if we die between the log and the
    // store, the message's repetition writes the same response again, not a second one.
    var arrived =
        new Inbound(message.input(), now, Ids.ofName(message.key()).toString(), message.language());
    boolean underWay = state.isBoundAt(now, engine.rules());
    Optional<PublishedSurvey> bound =
        underWay
            ? surveys.version(tenant(message), state.surveyKey(), state.surveyVersion())
            : Optional.empty();
    if (bound.isPresent()) {
      return engine.take(bound.get(), message.channel(), state, arrived);
    }
    Conversation free = underWay ? state.withoutSurvey() : state;
    return newest(message)
        .map(survey -> engine.take(survey, message.channel(), free, arrived))
        .orElseGet(() -> engine.takeWithoutSurvey(free, arrived));
  }

  Reply reply(Message message, Turn turn, Voice voice) {
    String language = turn.state().language();
    Conversation state = turn.state();
    Optional<PublishedSurvey> survey =
        surveys
            .version(tenant(message), state.surveyKey(), state.surveyVersion())
            .or(() -> newest(message));
    String fallback = survey.map(PublishedSurvey::fallbackLanguage).orElse("");
    Wording wording =
        survey
            .map(
                s ->
                    new Wording(
                        language, fallback, new Recalled(s, state.answers(), Map.of(), language)))
            .orElseGet(() -> new Wording(language, fallback));
    return new Reply(
        turn.says().stream().map(say -> voice.line(say, wording)).toList(),
        language.isEmpty() ? fallback : language);
  }

  private Optional<PublishedSurvey> newest(Message message) {
    return surveys.newest(tenant(message), message.channel().surveyKey());
  }

  private static String tenant(Message message) {
    return message.channel().tenant();
  }
}
