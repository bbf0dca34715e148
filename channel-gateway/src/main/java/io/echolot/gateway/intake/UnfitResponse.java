package io.echolot.gateway.intake;

import io.echolot.platform.Problem;
import io.echolot.platform.Problem.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** That something about a response is wrong; it never leaves the intake as it is. */
final class UnfitResponse extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  UnfitResponse(List<Violation> violations) {
    super("", null, false, false);
    this.violations = violations;
  }

  List<Violation> violations() {
    return violations;
  }

  HttpProblem problem() {
    return Problem.INVALID.because("Nothing was stored.", violations);
  }
}
