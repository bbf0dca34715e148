package io.echolot.surveys.base.persistence;

import io.echolot.platform.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What no text in PostgreSQL holds: U+0000, and half of a surrogate pair. */
final class Unstorable {

  /**
   * What is escaped in JSON, read from left to right: a whole pair of surrogates, then what can't
   * be stored, then anything else.
   */
  private static final Pattern ESCAPED =
      Pattern.compile(
          "\\\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\\\u[dD][c-fC-F][0-9a-fA-F]{2}"
              + "|(u0000|u[dD][89a-fA-F][0-9a-fA-F]{2})"
              + "|.)");

  /** PostgreSQL's "character_not_in_repertoire" and "untranslatable_character". */
  private static final Set<String> STATES = Set.of("22021", "22P05");

  private Unstorable() {}

  static boolean isOne(String sqlState) {
    return STATES.contains(sqlState);
  }

  /**
   * The JSON, if it can be stored.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if it can't
   */
  static String require(String json) {
    if (ESCAPED.matcher(json).results().anyMatch(escaped -> escaped.group(1) != null)) {
      throw problem();
    }
    return json;
  }

  static RuntimeException problem() {
    return Problem.INVALID.because("A text holds a character that can't be stored.", List.of());
  }
}
