package io.echolot.surveys.survey.check;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What may follow a backslash in a regular expression both for Java and for JavaScript. */
final class PatternEscape {

  private static final String CLASSES = "dDwWsStnrf";
  private static final String SYNTAX = "^$\\.*+?()[]{}|/";
  private static final List<String> CATEGORIES =
      List.of("{L}", "{Lu}", "{Ll}", "{M}", "{N}", "{Nd}", "{P}", "{S}", "{Z}");

  private PatternEscape() {}

  /**
   * Reads what follows the backslash.
   *
   * @param take reads a token if it is there
   * @param next reads a character
   * @param inSet whether it stands within brackets
   * @param refused makes the exception to throw
   */
  static void check(
      Predicate<String> take,
      Supplier<Character> next,
      boolean inSet,
      Function<String, ? extends RuntimeException> refused) {
    char escaped = next.get();
    boolean fine =
        switch (escaped) {
          case 'b', 'B' -> !inSet;
          case '-' -> inSet;
          case 'x' -> hex(next, 2);
          case 'u' -> hex(next, 4);
          case 'p', 'P' -> CATEGORIES.stream().anyMatch(take);
          default -> (CLASSES + SYNTAX).indexOf(escaped) >= 0;
        };
    if (!fine) {
      throw refused.apply("must not use \\" + escaped + " this way, which not every browser knows");
    }
  }

  private static boolean hex(Supplier<Character> next, int digits) {
    boolean fine = true;
    for (int i = 0; i < digits; i++) {
      fine &= Character.digit(next.get(), 16) >= 0;
    }
    return fine;
  }
}
