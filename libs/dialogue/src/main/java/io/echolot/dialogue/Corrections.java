package io.echolot.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the score of a message that names a wrong one beside it, and says so: {@code 8, not 3},
 * {@code typo, I meant 9}. Where it isn't said which of the two is meant, none is.
 */
final class Corrections {

  /** Who explains more may mean anything. */
  private static final int MOST_OTHER_WORDS = 3;

  /** A mere {@code no} takes back what stands before it instead. */
  private static final Set<String> DENIES =
      Set.of(
          "not", "nicht", "nich", "ned", "net", "nit", "kein", "keine", "statt", "anstatt", "pas");

  private Corrections() {}

  /**
   * A score with what else was said.
   *
   * @param score the score that is meant
   * @param comment the words behind it; may be empty
   */
  record Corrected(int score, String comment) {}

  static Optional<Corrected> of(Phrasing text, int lowest, int highest) {
    List<Integer> numbers = new ArrayList<>();
    for (int at = text.from(); at < text.to(); at++) {
      if (text.number(at).isPresent() && !text.has(at, Role.ARTICLE)) {
        numbers.add(at);
      }
    }
    if (numbers.size() != 2 || isDoubtful(text) || !isPlain(text, numbers)) {
      return Optional.empty();
    }
    int one = numbers.get(0);
    int other = numbers.get(1);
    int meant =
        isDenied(text, other) == isDenied(text, one)
            ? isCorrected(text, one, other) ? other : -1
            : isDenied(text, one) ? other : one;
    return meant < 0 || isDenied(text, meant)
        ? Optional.empty()
        : Optional.of(text.number(meant).getAsInt())
            .filter(score -> score >= lowest && score <= highest)
            .map(score -> new Corrected(score, ""));
  }

  /** {@code not a 10}, {@code statt 3}. */
  private static boolean isDenied(Phrasing text, int at) {
    int before = at - 1;
    if (text.has(before, Role.DETERMINER)) {
      before--;
    }
    return before >= text.from()
        && text.isWord(before)
        && DENIES.contains(text.token(before).text());
  }

  /** A word of correction right beside the second number, or between them. */
  private static boolean isCorrected(Phrasing text, int one, int other) {
    return text.anywhere(one, other, Role.CORRECTION)
        || text.anywhere(other + 1, Math.min(other + 5, text.to()), Role.CORRECTION);
  }

  private static boolean isDoubtful(Phrasing text) {
    for (int at = text.from(); at < text.to(); at++) {
      boolean asks = text.token(at).isSymbolOf("?？/%€$£");
      if (asks
          || text.hasAny(at, Role.CONDITION, Role.ALTERNATIVE, Role.HEDGE)
              && !text.hasAny(at, Role.CORRECTION, Role.FRAME)) {
        return true;
      }
    }
    return false;
  }

  /** Whether hardly more is said, and nothing is counted. */
  private static boolean isPlain(Phrasing text, List<Integer> numbers) {
    int others = 0;
    for (int at = text.from(); at < text.to(); at++) {
      if (text.isUnknown(at)) {
        others++;
      }
    }
    boolean counted =
        numbers.stream().anyMatch(at -> text.isUnknown(at + 1) && !text.startsLine(at + 1));
    return others <= MOST_OTHER_WORDS && !counted;
  }
}
