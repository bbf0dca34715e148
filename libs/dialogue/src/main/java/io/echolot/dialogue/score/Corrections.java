package io.echolot.dialogue.score;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Doubts;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.phrasing.StrongPlace;
import io.echolot.dialogue.phrasing.Tone;
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

  private static final int MOST_NUMBERS = 4;

  /** A mere {@code no} takes back what stands before it instead. */
  private static final Set<String> DENIES =
      Set.of(
          "scrap",
          "forget",
          "ignore",
          "disregard",
          "delete",
          "not",
          "nicht",
          "nich",
          "ned",
          "net",
          "nit",
          "kein",
          "keine",
          "statt",
          "anstatt",
          "pas");

  private static final Set<String> THAN = Set.of("als", "than");
  private static final Set<String> PREFERS = Set.of("eher", "lieber", "more", "rather");

  private static final Set<String> INSTEAD = Set.of("instead", "rather");

  /** These take back where they stand between two scores, and nowhere else. */
  private static final Set<String> AFTER_ALL =
      Set.of("doch", "actually", "nein", "no", "nah", "lieber", "inzwischen");

  private static final Set<String> HESITATES =
      Set.of("aeh", "aehm", "uh", "um", "erm", "er", "ach", "hm", "hmm", "oh", "ah", "och");

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
    boolean prefers = numbers.size() == 2 && isPreferred(text, numbers.get(0), numbers.get(1));
    if (prefers || numbers.size() == 2 && !isDoubtful(text)) {
      int other = numbers.get(prefers ? 0 : 1);
      Optional<String> rest = rest(text, numbers.get(1), lowest, highest);
      boolean settled =
          prefers || isTakenBack(text, numbers.get(0), other) && !isDenied(text, other);
      if (settled && rest.isPresent() && isFrame(text, numbers.get(0))) {
        return Optional.of(text.number(other).getAsInt())
            .filter(score -> score >= lowest && score <= highest)
            .map(score -> new Corrected(score, rest.get()));
      }
    }
    if (numbers.isEmpty()
        || numbers.size() > MOST_NUMBERS
        || isDoubtful(text)
        || !isPlain(text, numbers)) {
      return Optional.empty();
    }
    int meant = numbers.size() == 1 ? only(text, numbers.get(0)) : meant(text, numbers);
    return meant < 0
        ? Optional.empty()
        : Optional.of(text.number(meant).getAsInt())
            .filter(score -> score >= lowest && score <= highest)
            .map(score -> new Corrected(score, ""));
  }

  /** {@code eher 4 als 5}, {@code more a 7 than an 8}. */
  private static boolean isPreferred(Phrasing text, int one, int other) {
    int before = text.has(one - 1, Role.DETERMINER) ? one - 2 : one - 1;
    int than = text.has(other - 1, Role.DETERMINER) ? other - 2 : other - 1;
    return before >= text.from()
        && !text.token(text.tokens().size() - 1).isSymbolOf("?？")
        && !text.hasAnywhere(Role.CONDITION)
        && PREFERS.contains(text.token(before).text())
        && than == one + 1
        && THAN.contains(text.token(than).text());
  }

  private static boolean isFrame(Phrasing text, int to) {
    for (int at = text.from(); at < to; at++) {
      boolean framed =
          !text.isWord(at)
              || PREFERS.contains(text.token(at).text())
              || text.hasAny(at, Role.FRAME, Role.RATES, Role.DETERMINER, Role.COURTESY);
      if (!framed) {
        return false;
      }
    }
    return true;
  }

  /** What is said behind the last number, if it can be a comment on it. */
  private static Optional<String> rest(Phrasing text, int last, int lowest, int highest) {
    int from = text.hasAny(last + 1, Role.POINTS, Role.STARS) ? last + 2 : last + 1;
    if (StrongPlace.isAllToTheEnd(text, from - 1)) {
      return Optional.of("");
    }
    boolean comment =
        text.isMark(from)
            && !(from + 1 < text.to() && text.token(from + 1).isAttached())
            && !Doubts.in(text, from, text.to());
    Tone tone = Tone.of(text, from, text.to()).limited();
    boolean fits = !tone.contradicts(text.number(last).getAsInt(), lowest, highest);
    return comment && fits ? Optional.of(text.sentence(from + 1, text.to())) : Optional.empty();
  }

  /** {@code typo, meant 9}: what is taken back stood in a message before. */
  private static int only(Phrasing text, int at) {
    boolean corrects =
        text.anywhere(text.from(), at, Role.CORRECTION)
            && !isDenied(text, at)
            && at == text.to() - 1
            && !text.anywhere(text.from(), text.to(), Role.NEGATION);
    return corrects ? at : -1;
  }

  /** The only number that isn't denied; of two that aren't, the one behind a correction. */
  private static int meant(Phrasing text, List<Integer> numbers) {
    List<Integer> left = numbers.stream().filter(at -> !isDenied(text, at)).toList();
    if (left.size() == 1) {
      return left.get(0);
    }
    boolean corrected =
        numbers.size() == 2 && left.size() == 2 && isCorrected(text, left.get(0), left.get(1));
    return corrected ? left.get(1) : -1;
  }

  /** {@code not a 10}, {@code statt 3}. */
  private static boolean isDenied(Phrasing text, int at) {
    int before = at - 1;
    if (text.has(before, Role.DETERMINER)) {
      before--;
    }
    if (before > text.from()
        && (text.token(before).text().equals("of") || text.token(before).text().equals("than"))) {
      return INSTEAD.contains(text.token(before - 1).text());
    }
    return before >= text.from()
        && text.isWord(before)
        && DENIES.contains(text.token(before).text());
  }

  /** A word of correction right beside the second number, or nothing else between them. */
  private static boolean isCorrected(Phrasing text, int one, int other) {
    return isTakenBack(text, one, other) && StrongPlace.isAllToTheEnd(text, other)
        || text.anywhere(Math.max(one - 4, text.from()), other, Role.CORRECTION)
        || text.anywhere(other + 1, Math.min(other + 5, text.to()), Role.CORRECTION);
  }

  /** {@code 5, nee doch 6}: what takes back leads straight to what is meant. */
  private static boolean isTakenBack(Phrasing text, int one, int other) {
    boolean back = false;
    int parts = 0;
    for (int at = one + 1; at < other; at++) {
      boolean takes =
          text.hasAny(at, Role.TAKEBACK, Role.CORRECTION)
              || text.has(at, Role.RETRACTION) && !text.hasAny(at, Role.FRAME, Role.RATES)
              || AFTER_ALL.contains(text.token(at).text());
      boolean between =
          !text.isWord(at)
              || takes
              || text.hasAny(
                  at,
                  Role.FRAME,
                  Role.RATES,
                  Role.DETERMINER,
                  Role.APOLOGY,
                  Role.COURTESY,
                  Role.POINTS,
                  Role.STARS)
              || isOrTakenBack(text, at)
              || HESITATES.contains(text.token(at).text());
      if (!between || text.number(at).isPresent()) {
        return false;
      }
      back |= takes;
      parts += takes || text.isMark(at) || HESITATES.contains(text.token(at).text()) ? 1 : 0;
    }
    // A mere "9 nein 6" may be a list of answers.
    return back && parts > 1;
  }

  /** {@code 8 or wait no 9}. */
  private static boolean isOrTakenBack(Phrasing text, int at) {
    return text.has(at, Role.ALTERNATIVE)
        && text.hasAny(at + 1, Role.TAKEBACK, Role.RETRACTION, Role.CORRECTION)
        && text.number(at + 1).isEmpty();
  }

  private static boolean isDoubtful(Phrasing text) {
    for (int at = text.from(); at < text.to(); at++) {
      boolean asks = text.token(at).isSymbolOf("?？/%€$£");
      if (asks
          || !isOrTakenBack(text, at)
              && text.hasAny(at, Role.CONDITION, Role.ALTERNATIVE, Role.HEDGE)
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
