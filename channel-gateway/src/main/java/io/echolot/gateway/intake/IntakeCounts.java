package io.echolot.gateway.intake;

import io.echolot.gateway.audience.base.AudienceProblems;
import io.echolot.gateway.intake.json.Adjustment;
import io.echolot.platform.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Counts what isn't taken as it was sent. Many refusals of one reason tell an operator that a page,
 * a kiosk or an import sends what nobody will ever see.
 */
@ApplicationScoped
public class IntakeCounts {

  /** Responses that were refused, by channel and by the problem's slug. */
  static final String REFUSED = "echolot.responses.refused";

  /** Parts of responses that were cut or left out, by what was done. */
  static final String ADJUSTED = "echolot.responses.adjusted";

  private final MeterRegistry meters;

  IntakeCounts(MeterRegistry meters) {
    this.meters = meters;
  }

  /**
   * Counts what became of a submission.
   *
   * @param channel by which it came, as it is written in JSON
   */
  void came(String channel, IntakeOutcome outcome) {
    if (outcome instanceof IntakeOutcome.Taken taken) {
      adjusted(taken.adjusted());
    } else if (outcome instanceof IntakeOutcome.Refused refused) {
      failed(channel, AudienceProblems.of(refused.refusal()));
    } else {
      failed(channel, Problem.INVALID.because(""));
    }
  }

  /** Counts a response that isn't taken; what failed on our side counts as {@code failed}. */
  public void failed(String channel, Throwable failure) {
    String reason =
        failure instanceof HttpProblem problem
            ? Optional.ofNullable(problem.getType())
                .map(type -> type.toString().replace(Problem.CATALOGUE, ""))
                .orElse("failed")
            : "failed";
    meters.counter(REFUSED, "channel", channel, "reason", reason).increment();
  }

  /** Counts what was cut or left out of what a page sent. */
  public void adjusted(List<Adjustment> adjusted) {
    adjusted.forEach(one -> adjusted(one.change()));
  }

  private void adjusted(Adjustment.Change change) {
    meters.counter(ADJUSTED, "change", change.wireName()).increment();
  }
}
