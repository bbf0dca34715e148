package io.echolot.gateway.intake;

import io.echolot.contracts.feedback.Response;
import io.echolot.gateway.audience.base.AudienceProblems;
import io.echolot.gateway.audience.rule.Refusal;
import io.echolot.gateway.intake.json.Adjustment;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** What became of a submission. */
public sealed interface IntakeOutcome {

  /**
   * It is safe.
   *
   * @param response as it is stored
   * @param adjusted what of it isn't as it was sent; usually empty
   */
  record Taken(Response response, List<Adjustment> adjusted) implements IntakeOutcome {
    public Taken {
      adjusted = List.copyOf(adjusted);
    }
  }

  /** It isn't wanted, or not of this respondent. */
  record Refused(Refusal refusal) implements IntakeOutcome {}

  /** Something about it is wrong; at least one thing. */
  record Unfit(List<Violation> violations) implements IntakeOutcome {
    public Unfit {
      violations = List.copyOf(violations);
    }
  }

  /**
   * What is told of it by HTTP.
   *
   * @throws HttpProblem if it wasn't taken
   */
  default Taken orProblem() {
    if (this instanceof Refused refused) {
      throw AudienceProblems.of(refused.refusal());
    }
    if (this instanceof Unfit unfit) {
      throw Problem.INVALID.because("Nothing was stored.", unfit.violations());
    }
    return (Taken) this;
  }
}
