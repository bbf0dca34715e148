package io.echolot.platform.http;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import java.util.List;

/** The parameter {@code dryRun}: whether a call only tells what it would do. */
public final class DryRun {

  public static final String DESCRIPTION =
      "With true nothing is stored: the answer tells what would be";

  private DryRun() {}

  /**
   * Whether it is one.
   *
   * @param text as it came; null if it isn't there
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID}
   */
  public static boolean of(String text) {
    if (text == null || text.equals("false")) {
      return false;
    }
    if (text.equals("true")) {
      return true;
    }
    throw Problem.INVALID.because("", List.of(new Violation("dryRun", "must be true or false")));
  }
}
