package io.echolot.gateway.dialogue;

import io.echolot.contracts.PublishedSurvey;
import io.echolot.contracts.Response;
import io.echolot.contracts.Writer;
import io.echolot.dialogue.engine.Conversation;
import io.echolot.dialogue.engine.Engine;
import io.echolot.dialogue.engine.Inbound;
import io.echolot.dialogue.engine.Turn;
import io.echolot.dialogue.say.Wording;
import io.echolot.gateway.audience.entry.Eligibility;
import io.echolot.gateway.audience.rule.ResponseAttempt;
import io.echolot.gateway.audience.rule.Visitor;
import io.echolot.gateway.claim.Claimant;
import io.echolot.gateway.claim.Claims;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.platform.Ids;
import io.echolot.survey.recall.RecalledAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Brings a message to the survey that it belongs to, and puts into words what comes of it. */
@ApplicationScoped
class Turns {

  /** Longer than the rules wait for MongoDB before they are left out. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final PublishedSurveys surveys;
  private final Eligibility eligibility;
  private final Claims claims;
  private final Engine engine;

  Turns(PublishedSurveys surveys, Eligibility eligibility, Claims claims, DialogueConfig config) {
    this.surveys = surveys;
    this.eligibility = eligibility;
    this.claims = claims;
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
      return engine.take(wanting(bound.get()), message.channel(), state, arrived);
    }
    Conversation free = underWay ? state.withoutSurvey() : state;
    return newest(message)
        .filter(
            survey ->
                isAsked(survey, message, ResponseAttempt.beginning(arrived.responseId(), now)))
        .map(survey -> engine.take(wanting(survey), message.channel(), free, arrived))
        .orElseGet(() -> engine.takeWithoutSurvey(free, arrived));
  }

  /** Whether the survey is open to the sender, and wants one more response. */
  private boolean isAsked(PublishedSurvey survey, Message message, ResponseAttempt attempt) {
    return eligibility.refuses(survey, sender(message), attempt).await().atMost(PATIENCE).isEmpty();
  }

  private PublishedSurvey wanting(PublishedSurvey survey) {
    return survey.logic().quotas().isEmpty()
        ? survey
        : survey.wanting(eligibility.full(survey).await().atMost(PATIENCE));
  }

  /** The response with whose it is: the conversation's alone. */
  Response sign(Message message, Response response) {
    return claims
        .response(
            response.tenant(),
            response.id(),
            response.surveyKey(),
            Claimant.conversation(message.conversation()))
        .map(hash -> response.by(new Writer(0, hash)))
        .await()
        .atMost(PATIENCE);
  }

  /** Counts a response that is safe in the log. */
  void count(Message message, Response response) {
    surveys
        .version(tenant(message), response.surveyKey(), response.surveyVersion())
        .ifPresent(
            survey ->
                eligibility.count(survey, sender(message), response).await().atMost(PATIENCE));
  }

  /** Known by the number or account from which the message came. */
  private static Visitor sender(Message message) {
    return Visitor.vouchedFor(message.conversation());
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
                        language,
                        fallback,
                        new RecalledAnswers(s, state.answers(), Map.of(), language)))
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
