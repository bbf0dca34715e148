package io.echolot.surveys.base;

import io.echolot.contracts.KeyForm;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import java.util.List;

/** The form of readable keys, which also stand in URLs and in Kafka's keys. */
public final class Keys {

  /** Whoever makes more mistakes of a thousand things knows then what to look for. */
  static final int MOST_NAMED = 100;

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
    if (violations.size() > MOST_NAMED) {
      throw Problem.INVALID.because(
          "Nothing was stored; the first %d of %d mistakes are named."
              .formatted(MOST_NAMED, violations.size()),
          violations.subList(0, MOST_NAMED));
    }
    if (!violations.isEmpty()) {
      throw Problem.INVALID.because("Nothing was stored.", violations);
    }
  }

  public static Violation violation(String field) {
    return new Violation(
        field, "must be 1 to 64 of a-z, 0-9, _ and -, beginning with a letter or digit");
  }

  /**
   * Makes sure that a body speaks of the thing that its call is about.
   *
   * @param address the key in the address
   * @param body the key in the body, which may leave it out: then it is empty
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if it has another
   */
  public static void requireSame(String address, String body) {
    if (!body.isEmpty() && !body.equals(address)) {
      throw Problem.INVALID.because(
          "Nothing was stored.",
          List.of(new Violation("key", "must be that of the address, or left out")));
    }
  }
}
