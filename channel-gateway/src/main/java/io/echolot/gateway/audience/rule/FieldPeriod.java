package io.echolot.gateway.audience.rule;

import io.echolot.contracts.survey.Audience;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.SurveyState;
import io.echolot.gateway.audience.rule.Refusal.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** When responses may begin, and how long one that began in time may take to come. */
final class FieldPeriod {

  /** A page that lost its network, or a respondent who sleeps over it. */
  static final Duration GRACE = Duration.ofHours(24);

  /** How far a device's clock may be behind ours; the intake allows as much ahead. */
  static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  private FieldPeriod() {}

  /**
   * Empty if the attempt is in time.
   *
   * @param begun whether we have the response already, so that it may go on
   */
  static Optional<Refusal> refuses(PublishedSurvey survey, ResponseAttempt attempt, boolean begun) {
    Audience audience = survey.audience();
    if (audience.opensAt() != null && isBefore(attempt, audience.opensAt())) {
      return Optional.of(
          new Refusal(
              Reason.NOT_OPEN_YET,
              "The survey opens at " + audience.opensAt() + ".",
              Map.of("opensAt", audience.opensAt().toString())));
    }
    if (begun) {
      return Optional.empty();
    }
    if (audience.closesAt() == null) {
      // It was closed before a survey said when.
      return survey.state() == SurveyState.CLOSED
          ? Optional.of(new Refusal(Reason.SURVEY_CLOSED, "The survey is closed."))
          : Optional.empty();
    }
    if (isInTime(attempt, audience.closesAt())) {
      return Optional.empty();
    }
    return Optional.of(
        new Refusal(
            Reason.SURVEY_CLOSED, "The survey closed at " + audience.closesAt() + ".", Map.of()));
  }

  /** Whether what began in time may still come from a page. */
  static boolean mayGoOn(PublishedSurvey survey, Instant now) {
    Instant closesAt = survey.audience().closesAt();
    return closesAt == null
        ? survey.state() == SurveyState.PUBLISHED
        : now.isBefore(closesAt.plus(GRACE));
  }

  private static boolean isBefore(ResponseAttempt attempt, Instant opensAt) {
    return attempt.now().isBefore(opensAt)
        || attempt.startedAt().plus(CLOCK_TOLERANCE).isBefore(opensAt);
  }

  private static boolean isInTime(ResponseAttempt attempt, Instant closesAt) {
    return attempt.startedAt().isBefore(closesAt)
        && (attempt.late() || attempt.now().isBefore(closesAt.plus(GRACE)));
  }
}
