package io.echolot.dialogue.engine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.survey.PublishedSurvey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Where a conversation with one respondent on one channel stands. It holds no address.
 *
 * @param phase its phase
 * @param language BCP 47 tag in which it is held; empty before the first question
 * @param surveyKey the survey that is asked; empty if none
 * @param surveyVersion its version; 0 if none
 * @param responseId the response that grows; empty if none
 * @param revision the newest revision of that response; 0 if nothing was answered yet
 * @param pending index of the question that was asked last
 * @param tries how many messages failed to answer it; after the end, how many more came
 * @param unread those messages, as they came
 * @param answers all answers so far, in the survey's order
 * @param startedAt when the first of them was given; {@link Instant#EPOCH} if none was
 * @param answeredAt when the newest was given; {@link Instant#EPOCH} if none was
 * @param touchedAt when it was last active, or when it ended
 * @param remarks what was written and answers nothing, as in {@link
 *     io.echolot.contracts.feedback.Response#remarks}; may be empty
 * @param elaborating whether the pending question has its choice, and waits for own words to it
 * @param respondent who is asked
 * @param asking since when the pending question waits
 */
public record Conversation(
    Phase phase,
    String language,
    String surveyKey,
    int surveyVersion,
    String responseId,
    int revision,
    int pending,
    int tries,
    List<String> unread,
    List<Answer> answers,
    Instant startedAt,
    Instant answeredAt,
    Instant touchedAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String remarks,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean elaborating,
    Respondent respondent,
    Asking asking) {

  /** What may happen next. */
  public enum Phase {
    /** No survey is being asked. */
    IDLE,
    /** A question waits for its answer. */
    OPEN,
    /** All questions were asked. */
    FINISHED,
    /** The respondent wants to hear nothing until a START. */
    OPTED_OUT
  }

  /**
   * Since when a question waits for its answer. A message that was sent before answers another one:
   * people write two in a row, and providers bring them late and in any order.
   *
   * @param before index of the question that waited until then; -1 if none did
   * @param at when it was asked, by our clock; {@link Instant#EPOCH} if that isn't known
   * @param heard when the message was sent upon which it was asked, by the provider's clock; {@link
   *     Instant#EPOCH} if the provider doesn't say
   */
  public record Asking(int before, Instant at, Instant heard) {

    static final Asking UNKNOWN = new Asking(-1, Instant.EPOCH, Instant.EPOCH);

    /**
     * Providers tell whole seconds, by a clock that isn't ours. If ours were ahead by more, a quick
     * answer would look like one from before its question.
     */
    private static final Duration SLACK = Duration.ofSeconds(10);

    /**
     * Whether somebody can have known of the question when they wrote. Who wrote in the very second
     * of the message before can't.
     *
     * @param sentAt by the provider's clock; {@link Instant#EPOCH} if it doesn't say, then they can
     */
    boolean isKnownAt(Instant sentAt) {
      boolean isTold = !sentAt.equals(Instant.EPOCH);
      boolean isBeforeHeard = !heard.equals(Instant.EPOCH) && !sentAt.isAfter(heard);
      return !isTold || !(isBeforeHeard || sentAt.plus(SLACK).isBefore(at));
    }
  }

  public Conversation {
    unread = List.copyOf(unread);
    answers = List.copyOf(answers);
    remarks = remarks == null ? "" : remarks;
    respondent = respondent == null ? Respondent.UNKNOWN : respondent;
    // Those that were stored before it was.
    asking = asking == null ? Asking.UNKNOWN : asking;
  }

  /** The conversation with somebody of whom nothing is known. */
  public static Conversation unknown() {
    return resting(Phase.IDLE, "", Instant.EPOCH);
  }

  /** A conversation that holds no response. */
  static Conversation resting(Phase phase, String language, Instant at) {
    return new Conversation(
        phase,
        language,
        "",
        0,
        "",
        0,
        0,
        0,
        List.of(),
        List.of(),
        Instant.EPOCH,
        Instant.EPOCH,
        at,
        "",
        false,
        Respondent.UNKNOWN,
        Asking.UNKNOWN);
  }

  /** One whose survey begins with that message. */
  static Conversation begun(PublishedSurvey survey, String language, Inbound inbound) {
    return new Conversation(
        Phase.OPEN,
        language,
        survey.key(),
        survey.version(),
        inbound.responseId(),
        0,
        0,
        0,
        List.of(),
        List.of(),
        Instant.EPOCH,
        Instant.EPOCH,
        inbound.at(),
        "",
        false,
        inbound.respondent(),
        new Asking(-1, inbound.at(), inbound.sentAt()));
  }

  /** The same partner, whose survey isn't there any more. An opt-out stays. */
  public Conversation withoutSurvey() {
    return resting(isOptedOut() ? Phase.OPTED_OUT : Phase.IDLE, language, touchedAt);
  }

  /**
   * Whether a message at that time still belongs to the survey version that is being asked; if not,
   * it starts the newest one.
   */
  public boolean isBoundAt(Instant at, Rules rules) {
    return switch (phase) {
      case OPEN -> at.isBefore(touchedAt.plus(rules.abandonAfter()));
      case FINISHED -> at.isBefore(touchedAt.plus(rules.restartAfter()));
      case IDLE, OPTED_OUT -> false;
    };
  }

  @JsonIgnore
  public boolean isOptedOut() {
    return phase == Phase.OPTED_OUT;
  }
}
