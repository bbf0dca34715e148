package io.echolot.dialogue.score;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.LoneNumber;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.token.Token;
import io.echolot.dialogue.token.Token.Kind;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds a second score beside the first. A number that counts something ({@code 2 agents}) is none,
 * one that stands alone ({@code no, 6}) is.
 */
final class SecondScores {

  private static final Set<String> NOW =
      Set.of(
          "now",
          "nowadays",
          "days",
          "currently",
          "today",
          "jetzt",
          "inzwischen",
          "mittlerweile",
          "heute",
          "nun",
          "heutzutage",
          "aktuell");

  private SecondScores() {}

  /** Whether one is in the tokens from {@code from} on; {@code known} says which numbers aren't. */
  static boolean in(
      Phrasing text, int from, int to, int score, int lowest, int highest, IntPredicate known) {
    boolean corrected = false;
    for (int at = from; at < to; at++) {
      corrected |= text.hasAny(at, Role.RETRACTION, Role.TAKEBACK);
    }
    for (int at = from; at < to; at++) {
      boolean rival =
          !known.test(at)
              && (text.token(at).is(Kind.STARS) && !isDrawn(text, at, score, lowest)
                  || isOther(text, at, score, lowest, highest, corrected)
                      && (corrected && !isCounting(text, at) || LoneNumber.is(text, at)));
      if (rival) {
        return true;
      }
    }
    return false;
  }

  /** {@code 5 ⭐⭐⭐⭐⭐}, {@code 4 stars from me ⭐}: the same once more, or a mere ornament. */
  static boolean isDrawn(Phrasing text, int at, int score, int lowest) {
    Token stars = text.token(at);
    boolean one = stars.text().length() == 1;
    boolean ornament = one && (lowest == 0 || text.hasAnywhere(Role.STARS));
    return ornament || lowest == 1 && stars.value() == score;
  }

  /** {@code two cancelled trains}: a word follows that no score has behind it. */
  private static boolean isCounting(Phrasing text, int at) {
    return text.isWord(at + 1)
        && !text.startsLine(at + 1)
        && (text.isUnknown(at + 1) || text.hasAny(at + 1, Role.BAD, Role.MEASURE, Role.UNIT));
  }

  private static boolean isOther(
      Phrasing text, int at, int score, int lowest, int highest, boolean corrected) {
    if (text.number(at).isEmpty() || text.has(at, Role.ARTICLE) && !corrected) {
      return false;
    }
    int number = text.number(at).getAsInt();
    boolean within = number >= lowest && number <= highest || text.token(at).is(Kind.WORD);
    return within
        && number != score
        && !(at > 0 && text.token(at).isAttached() && text.token(at - 1).is(Kind.WORD))
        && !BeforeScore.isLabelled(text, at)
        && !isImpossible(text, at, number < lowest)
        && !isRatio(text, at)
        && !isDateOrOrdinal(text, at)
        && !isWanting(text, at, highest);
  }

  /** {@code 1 star, only because zero isn't possible}. */
  private static boolean isImpossible(Phrasing text, int at, boolean below) {
    boolean couldnt =
        text.anywhere(at + 1, Math.min(at + 5, text.to()), Role.NEGATION)
            || text.has(at + 1, Role.CONDITION);
    if (below && couldnt) {
      return true;
    }
    return below
        && at > 0
        && text.anywhere(Math.max(text.from(), at - 5), at, Role.REASON)
        && text.anywhere(Math.max(text.from(), at - 3), Math.min(at + 4, text.to()), Role.NEGATION);
  }

  /** {@code 24/7} is no score. */
  private static boolean isRatio(Phrasing text, int at) {
    return at >= 2
        && text.token(at - 1).isSymbolOf("/")
        && text.token(at - 1).isAttached()
        && text.number(at - 2).isPresent();
  }

  /** {@code 2. Anruf}, {@code 05.06.}, {@code 17:30}. */
  private static boolean isDateOrOrdinal(Phrasing text, int at) {
    boolean behind =
        at >= 2
            && text.token(at).isAttached()
            && text.token(at - 1).isSymbolOf(".:")
            && text.token(at - 1).isAttached()
            && text.token(at - 2).is(Kind.NUMBER);
    int dot = at + 1;
    boolean marked =
        dot + 1 < text.to()
            && text.token(at).is(Kind.NUMBER)
            && text.token(dot).isSymbolOf(".:")
            && text.token(dot).isAttached();
    boolean before =
        marked && text.token(dot + 1).is(Kind.NUMBER) && text.token(dot + 1).isAttached();
    boolean ordinal =
        marked
            && text.token(dot).isSymbolOf(".")
            && text.isWord(dot + 1)
            && !text.startsLine(dot + 1)
            && !text.startsLine(at)
            && at > text.from()
            && text.isWord(at - 1)
            && !text.hasAny(dot + 1, Role.STARTER, Role.GOOD, Role.BEST);
    return behind || before || ordinal;
  }

  /** {@code for a 10 the app should work}: what the score isn't. */
  private static boolean isWanting(Phrasing text, int at, int highest) {
    return isUnreal(text, at)
        || isIntended(text, at)
        || text.number(at).isPresent()
            && text.number(at).getAsInt() == highest
            && at >= 2
            && text.has(at - 1, Role.DETERMINER)
            && ("fuer".equals(text.token(at - 2).text())
                || "for".equals(text.token(at - 2).text())
                || "zur".equals(text.token(at - 1).text()));
  }

  /** {@code was gonna say 5 but}, {@code früher ne 10, aber}: not what is given now. */
  static boolean isIntended(Phrasing text, int at) {
    return text.number(at).isPresent()
        && intention(text, at) >= 0
        && (text.anywhere(at, text.to(), Role.CONTRAST) || isNowOther(text, at));
  }

  static boolean isNow(Phrasing text, int at) {
    return NOW.contains(text.token(at).text());
  }

  /** {@code used to be a 9, these days 6}. */
  private static boolean isNowOther(Phrasing text, int at) {
    for (int i = at + 1; i < text.to(); i++) {
      if (isNow(text, i)) {
        return true;
      }
    }
    return false;
  }

  /** Where the words start that say what was intended; negative if none do. */
  private static int intention(Phrasing text, int number) {
    int at = number - 1;
    while (at >= text.from()
        && text.isWord(at)
        && !text.hasAny(at, Role.COUNTERFACTUAL, Role.FORMERLY)
        && text.hasAny(at, Role.FRAME, Role.RATES, Role.DETERMINER, Role.REGRET)) {
      at--;
    }
    if (at < text.from() || !text.hasAny(at, Role.COUNTERFACTUAL, Role.FORMERLY)) {
      return -1;
    }
    while (at > text.from() && text.hasAny(at - 1, Role.COUNTERFACTUAL, Role.FORMERLY)) {
      at--;
    }
    return at;
  }

  /** {@code 9, would be a 10 if you served tea}. */
  private static boolean isUnreal(Phrasing text, int at) {
    int before = text.has(at - 1, Role.DETERMINER) ? at - 2 : at - 1;
    int first = before;
    while (text.has(first, Role.COUNTERFACTUAL)) {
      first--;
    }
    boolean parted = first > text.from() && first < before && !text.isWord(first);
    return parted && text.number(at).isPresent() && text.hasAny(at + 1, Role.CONDITION);
  }

  /** Where words on what another score would need begin; the end if none do. */
  static int wanting(Phrasing text, int from, int highest) {
    for (int at = from; at < text.to(); at++) {
      if (isWanting(text, at, highest)) {
        int start = at - 1;
        while (start > from && text.isWord(start - 1) && text.has(start, Role.COUNTERFACTUAL)) {
          start--;
        }
        if (isIntended(text, at)) {
          return Math.max(from, intention(text, at));
        }
        return isUnreal(text, at) ? start : at - 2;
      }
    }
    return text.tokens().size();
  }
}
