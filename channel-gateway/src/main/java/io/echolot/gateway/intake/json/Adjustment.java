package io.echolot.gateway.intake.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.echolot.platform.problem.Problem.Violation;
import java.util.Locale;

/**
 * What of a response wasn't taken as it was sent, though the response was.
 *
 * @param field its path, e.g. {@code hidden.url}
 * @param change what was done
 * @param message why, for people
 * @param question the key of the survey's question that it is about; empty for none
 */
public record Adjustment(
    String field,
    Change change,
    String message,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String question) {

  /** What was done to it. */
  public enum Change {
    /** It was too long. */
    CUT,
    LEFT_OUT,
    /**
     * A complete response was taken as a partial one, for an answer that it must have is lacking.
     */
    PARTIAL;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** It was cut to so many UTF-16 code units. */
  public static Adjustment cut(String field, int most) {
    return new Adjustment(field, Change.CUT, "was cut to " + most + " characters", "");
  }

  static Adjustment leftOut(Violation violation) {
    return new Adjustment(
        violation.field(), Change.LEFT_OUT, violation.message(), violation.question());
  }
}
