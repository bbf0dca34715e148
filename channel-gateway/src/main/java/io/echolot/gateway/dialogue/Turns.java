package io.echolot.gateway.dialogue;

import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.dialogue.engine.Conversation;
import io.echolot.dialogue.engine.Conversation.Phase;
import io.echolot.dialogue.engine.Engine;
import io.echolot.dialogue.engine.Inbound;
import io.echolot.dialogue.engine.Respondent;
import io.echolot.dialogue.engine.Turn;
import io.echolot.dialogue.say.Say;
import io.echolot.dialogue.say.Wording;
import io.echolot.dialogue.voice.Voice;
import io.echolot.gateway.audience.entry.Eligibility;
import io.echolot.gateway.audience.entry.EntryDecision;
import io.echolot.gateway.audience.rule.Visitor;
import io.echolot.gateway.intake.IntakeCounts;
import io.echolot.gateway.intake.SpokenSubmission;
import io.echolot.gateway.intake.json.Adjustment;
import io.echolot.gateway.intake.json.HiddenReader;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.platform.Ids;
import io.echolot.survey.recall.RecalledAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings a message to the survey that it belongs to, and puts into words what comes of it. */
@ApplicationScoped
class Turns {

  /** Longer than the rules wait for MongoDB before they are left out. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final PublishedSurveys surveys;
  private final Eligibility eligibility;
  private final Senders senders;
  private final IntakeCounts counts;
  private final Engine engine;

  Turns(
      PublishedSurveys surveys,
      Eligibility eligibility,
      Senders senders,
      IntakeCounts counts,
      DialogueConfig config) {
    this.surveys = surveys;
    this.eligibility = eligibility;
    this.senders = senders;
    this.counts = counts;
    this.engine = new Engine(config.rules());
  }

  /** What the message does to a conversation; stores nothing itself. */
  Turn turn(Message message, Conversation state, Instant now) {
    boolean isBound = state.isBoundAt(inbound(message, now).saidAt(), engine.rules());
    Optional<PublishedSurvey> bound =
        isBound && !isIntroduced(message, state)
            ? surveys.version(tenant(message), state.surveyKey(), state.surveyVersion())
            : Optional.empty();
    if (bound.isPresent()) {
      return engine.take(wanting(bound.get()), message.channel(), state, inbound(message, now));
    }
    Conversation free = isBound ? state.withoutSurvey() : state;
    return newest(message)
        .flatMap(survey -> begin(survey, message, free, now))
        .orElseGet(() -> engine.takeWithoutSurvey(free, inbound(message, now)));
  }

  /**
   * Whether a page says of whom it is before anything was answered: then the survey starts anew.
   */
  private static boolean isIntroduced(Message message, Conversation state) {
    return message.introduction().isGiven() && state.phase() == Phase.OPEN && state.revision() == 0;
  }

  /** Empty if the survey isn't open to the sender, or wants no more responses. */
  private Optional<Turn> begin(
      PublishedSurvey survey, Message message, Conversation free, Instant now) {
    Visitor visitor = senders.of(message, survey.key()).await().atMost(PATIENCE);
    String id = visitor.response().isEmpty() ? newResponse(message) : visitor.response();
    return eligibility.begin(survey, visitor, id).await().atMost(PATIENCE)
            instanceof EntryDecision.Open open
        ? Optional.of(begin(open, id, message, free, now))
        : Optional.empty();
  }

  private Turn begin(
      EntryDecision.Open open, String id, Message message, Conversation free, Instant now) {
    Visitor visitor = open.visitor();
    var respondent =
        new Respondent(
            visitor.respondent(),
            visitor.proof(),
            visitor.response(),
            hidden(message, open),
            visitor.unit());
    var inbound =
        new Inbound(message.input(), now, id, message.language(), respondent, message.sentAt());
    return engine.take(open.survey(), message.channel(), free, inbound);
  }

  /** What the page says, and before that what we know better. */
  private Map<String, String> hidden(Message message, EntryDecision.Open open) {
    List<Adjustment> adjusted = new ArrayList<>();
    Map<String, String> hidden =
        HiddenReader.ofPage(message.introduction().said(), open.survey(), adjusted);
    counts.adjusted(adjusted);
    hidden.putAll(open.known());
    return hidden;
  }

  /** What is said to who may not go on. */
  Turn refused(Message message, Conversation state, Instant now) {
    return engine.takeWithoutSurvey(state.withoutSurvey(), inbound(message, now));
  }

  private static Inbound inbound(Message message, Instant now) {
    return new Inbound(message.input(), now, newResponse(message), message.language())
        .sent(message.sentAt());
  }

  /**
   * The id of a response that starts comes of the message: if we die between the log and the store,
   * the message's repetition writes the same response again, not a second one.
   */
  private static String newResponse(Message message) {
    return Ids.ofName(message.key()).toString();
  }

  private PublishedSurvey wanting(PublishedSurvey survey) {
    return eligibility.wanted(survey).await().atMost(PATIENCE);
  }

  /** What a turn hands in. */
  static SpokenSubmission submission(Message message, Turn turn, Response response) {
    return new SpokenSubmission(
        response,
        message.conversation(),
        Senders.of(message, turn.state().respondent()),
        turn.says().stream()
            .filter(Say.Shortened.class::isInstance)
            .map(say -> ((Say.Shortened) say).question())
            .map(question -> Adjustment.cut(question.key(), question.longestText()))
            .toList());
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
            .map(s -> new Wording(language, fallback, recalled(s, state)))
            .orElseGet(() -> new Wording(language, fallback));
    return new Reply(
        turn.says().stream().map(say -> voice.line(say, wording)).toList(),
        language.isEmpty() ? fallback : language,
        state.responseId());
  }

  private static RecalledAnswers recalled(PublishedSurvey survey, Conversation state) {
    return new RecalledAnswers(
        survey, state.answers(), state.respondent().hidden(), state.language());
  }

  private Optional<PublishedSurvey> newest(Message message) {
    return surveys.newest(tenant(message), message.channel().surveyKey());
  }

  private static String tenant(Message message) {
    return message.channel().tenant();
  }
}
