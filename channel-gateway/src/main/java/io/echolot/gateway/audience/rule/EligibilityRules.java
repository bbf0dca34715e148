package io.echolot.gateway.audience.rule;

import io.echolot.contracts.feedback.KnownBy;
import io.echolot.contracts.survey.Audience;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.audience.rule.Refusal.Reason;
import java.time.Instant;
import java.util.Optional;

/** Whether a response may be given. What began may end, and what was given offline isn't lost. */
public final class EligibilityRules {

  private EligibilityRules() {}

  /** Empty if the response may be taken. */
  public static Optional<Refusal> refuses(
      PublishedSurvey survey, Visitor visitor, RespondentStatus standing, ResponseAttempt attempt) {
    return AccessRule.refuses(survey, visitor)
        .or(() -> refusesInside(survey, visitor, standing, attempt));
  }

  /** The same for whoever will show the right to come in. */
  public static Optional<Refusal> refusesInside(
      PublishedSurvey survey, Visitor visitor, RespondentStatus standing, ResponseAttempt attempt) {
    Audience audience = survey.audience();
    return FieldPeriod.refuses(survey, attempt, standing.history().begun())
        .or(() -> answered(audience, visitor, standing, attempt))
        .or(() -> outside(audience, visitor, standing))
        .or(() -> enough(standing, attempt));
  }

  /**
   * Empty if what the gateway began by asking may go on: it ends, whatever the survey's rules are
   * by now, but for who has answered elsewhere meanwhile.
   */
  public static Optional<Refusal> refusesToGoOn(
      PublishedSurvey survey, Visitor visitor, RespondentStatus standing, ResponseAttempt attempt) {
    return answered(survey.audience(), visitor, standing, attempt);
  }

  /** Empty if the tenant's people may import the response: they choose whose, but not when. */
  public static Optional<Refusal> refusesToImport(PublishedSurvey survey, ResponseAttempt attempt) {
    return FieldPeriod.refuses(survey, attempt, false);
  }

  /**
   * Whether a response that began in time may still be given: for a day behind the survey's end.
   */
  public static boolean mayGoOn(PublishedSurvey survey, Instant now) {
    return FieldPeriod.mayGoOn(survey, now);
  }

  /**
   * Empty if the survey may be shown: to whom could answer it, and hasn't.
   *
   * @param attempt that would begin now
   */
  public static Optional<Refusal> refusesToShow(
      PublishedSurvey survey, Visitor visitor, RespondentStatus standing, ResponseAttempt attempt) {
    Optional<Refusal> refusal = refuses(survey, visitor, standing, attempt);
    boolean isUsed = !visitor.response().isEmpty() && standing.history().complete();
    return refusal.isEmpty() && isUsed ? answered("This link was used.") : refusal;
  }

  private static Optional<Refusal> answered(
      Audience audience, Visitor visitor, RespondentStatus standing, ResponseAttempt attempt) {
    boolean isAnother =
        !visitor.response().isEmpty()
            && !attempt.response().isEmpty()
            && !visitor.response().equals(attempt.response());
    if (isAnother) {
      return answered("The link is for the response " + visitor.response() + " only.");
    }
    return audience.once() && standing.history().elsewhere()
        ? Optional.of(answeredAlready())
        : Optional.empty();
  }

  /** That the respondent gave another response to a survey that is asked once. */
  public static Refusal answeredAlready() {
    return new Refusal(Reason.ALREADY_ANSWERED, "Each respondent may answer once.");
  }

  private static Optional<Refusal> answered(String detail) {
    return Optional.of(new Refusal(Reason.ALREADY_ANSWERED, detail));
  }

  /** Who was invited may answer, whatever has changed since. */
  private static Optional<Refusal> outside(
      Audience audience, Visitor visitor, RespondentStatus standing) {
    boolean isOutside =
        !audience.segment().isEmpty()
            && visitor.proof() == KnownBy.SIGNATURE
            && !standing.mayBeIn(audience.segment());
    return isOutside
        ? Optional.of(new Refusal(Reason.NOT_ASKED, "The survey is meant for other customers."))
        : Optional.empty();
  }

  private static Optional<Refusal> enough(RespondentStatus standing, ResponseAttempt attempt) {
    boolean isTooLate = standing.tally().enough() && !standing.history().begun() && !attempt.late();
    return isTooLate
        ? Optional.of(new Refusal(Reason.SURVEY_CLOSED, "Enough have answered the survey."))
        : Optional.empty();
  }
}
