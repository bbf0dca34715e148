package io.echolot.surveys.base;

import io.echolot.contracts.KeyForm;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import java.util.List;

/** The form of readable keys, which also stand in URLs and in Kafka's keys. */
public final class Keys {

  private Keys() {}

  public static boolean isKey(String key) {
    return KeyForm.fits(key);
  }

  /**
   * Makes sure that {@code key} has the form.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if it hasn't
   */
  public static void require(String field, String key) {
    if (!isKey(key)) {
      throw Problem.INVALID.because("", List.of(violation(field)));
    }
  }

  /**
   * Makes sure that nothing is wrong with what is to be stored.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if something is
   */
  public static void requireNone(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw Problem.INVALID.because("Nothing was stored.", violations);
    }
  }

  public static Violation violation(String field) {
    return new Violation(
        field, "must be 1 to 64 of a-z, 0-9, _ and -, beginning with a letter or digit");
  }

  /**
   * Makes sure that there is a body.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if there is none
   */
  public static <T> T requireBody(T body) {
    if (body == null) {
      throw Problem.INVALID.because("A JSON object is needed.", List.of());
    }
    return body;
  }
}
