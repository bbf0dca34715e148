package io.echolot.gateway.audience.rule;

import io.echolot.contracts.feedback.KnownBy;
import io.echolot.contracts.survey.Access;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.audience.rule.Refusal.Reason;
import java.util.Map;
import java.util.Optional;

/** Who may see and answer a survey at all. A personal link to a survey opens it in any case. */
public final class AccessRule {

  private AccessRule() {}

  /** Empty if {@code visitor} may come in. */
  public static Optional<Refusal> refuses(PublishedSurvey survey, Visitor visitor) {
    Access access = survey.audience().access();
    return isOpen(access, visitor.proof()) ? Optional.empty() : Optional.of(needs(access));
  }

  private static boolean isOpen(Access access, KnownBy proof) {
    return switch (access) {
      case OPEN -> true;
      case PIN -> proof == KnownBy.PIN || proof == KnownBy.LINK;
      case LINK -> proof == KnownBy.SIGNATURE || proof == KnownBy.LINK;
      case EMAIL -> proof == KnownBy.EMAIL || proof == KnownBy.LINK;
    };
  }

  private static Refusal needs(Access access) {
    String detail =
        switch (access) {
          case OPEN -> "Anybody may answer.";
          case PIN -> "Only those who know its PIN may answer.";
          case LINK -> "Only those with a personal link or a signed identity may answer.";
          case EMAIL -> "Only those who prove that they own an e-mail address may answer.";
        };
    return new Refusal(Reason.ACCESS_NEEDED, detail, Map.of("access", access.wireName()));
  }
}
