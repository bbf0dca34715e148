package io.echolot.dialogue.phrasing;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.token.Token;
import java.util.Set;

/** Finds what takes a score back or makes it depend on something, in the words that follow it. */
public final class Doubts {

  private static final Set<String> HESITATES =
      Set.of("ach", "aeh", "aehm", "oh", "uh", "um", "er", "erm", "ah", "hm", "hmm", "och");

  private Doubts() {}

  /** Whether there is such a thing in the tokens from {@code from} to {@code to}. */
  public static boolean in(Phrasing text, int from, int to) {
    int first = from;
    while (first < to && !text.token(first).is(Token.Kind.WORD)) {
      first++;
    }
    return isConditional(text, first, to)
        || isTakenBack(text, from, to)
        || isWished(text, first, to)
        || hasDoubtfulMood(text, from, to);
  }

  /** The same for a sentence of its own, which may well tell what would be better. */
  public static boolean retracts(Phrasing text, int from, int to) {
    int first = from;
    while (first < to && !text.token(first).is(Token.Kind.WORD)) {
      first++;
    }
    return isConditional(text, first, to) && !isSuggested(text, first, to)
        || isTakenBack(text, from, to)
        || hasDoubtfulMood(text, from, to);
  }

  /** {@code would be quicker with}: it starts with no condition, so nothing waits for it. */
  private static boolean isSuggested(Phrasing text, int first, int to) {
    return text.has(first, Role.COUNTERFACTUAL)
        && !text.has(first, Role.CONDITION)
        && text.number(first).isEmpty()
        && first < to;
  }

  /** {@code 8, if the price were right}: the score waits for something. */
  private static boolean isConditional(Phrasing text, int first, int to) {
    int at = first;
    while (at < to
        && !text.has(at, Role.CONDITION)
        && !text.has(at, Role.CONCESSION)
        && text.hasAny(
            at, Role.CONTRAST, Role.INTENSIFIER, Role.COURTESY, Role.FRAME, Role.RATES)) {
      at++;
    }
    boolean supposes = at > first && text.has(at, Role.FRAME);
    boolean atOnce = text.has(at, Role.CONDITION) && !text.has(at, Role.CONCESSION) && !supposes;
    boolean inverted = text.has(first, Role.INVERSION) && text.has(first + 1, Role.SUBJECT_PRONOUN);
    boolean unreal =
        text.anywhere(first, to, Role.CONDITION) && text.anywhere(first, to, Role.COUNTERFACTUAL);
    return atOnce || inverted && !isGladly(text, first) || unreal;
  }

  /** {@code würde ich empfehlen}, {@code had the best time}. */
  private static boolean isGladly(Phrasing text, int first) {
    return text.anywhere(first, Math.min(first + 5, text.to()), Role.GOOD)
            && !text.anywhere(first, text.to(), Role.CONDITION)
            && !text.has(first, Role.COUNTERFACTUAL)
        || text.anywhere(first, Math.min(first + 4, text.to()), Role.BEST);
  }

  /** {@code wäre perfekt gewesen}; but {@code hätte schneller gehen können} is mere criticism. */
  private static boolean isWished(Phrasing text, int first, int to) {
    return text.anywhere(first, to, Role.COUNTERFACTUAL)
        && !text.anywhere(first, to, Role.COUNTERFACTUAL_MODAL)
        && !criticises(text, first, to);
  }

  private static boolean criticises(Phrasing text, int first, int to) {
    for (int at = first; at < to; at++) {
      if (text.has(at, Role.COUNTERFACTUAL) && !text.has(at, Role.CONTRAST)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTakenBack(Phrasing text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.has(at, Role.TAKEBACK)
          || text.has(at, Role.RETRACTION) && standsAlone(text, at, to)) {
        return true;
      }
    }
    return false;
  }

  /** Between marks: {@code 10. Not.}, {@code 9, no}. */
  private static boolean standsAlone(Phrasing text, int at, int to) {
    boolean opens =
        at == 0
            || !text.token(at - 1).is(Token.Kind.WORD)
            || text.has(at - 1, Role.CONTRAST)
            || HESITATES.contains(text.token(at - 1).text());
    int next = at + 1;
    while (next < to && text.hasAny(next, Role.RETRACTION, Role.TAKEBACK)) {
      next++;
    }
    boolean closes = next >= to || text.token(next).is(Token.Kind.SYMBOL) || text.startsLine(next);
    boolean politely = text.has(at, Role.STARTER) && !text.has(at, Role.NEGATION);
    return opens && closes && !politely;
  }

  private static boolean hasDoubtfulMood(Phrasing text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.token(at).is(Token.Kind.MOOD)
          && "🤔🤷🙃🤡🙄🤨🤥😏".contains(text.token(at).text())) {
        return true;
      }
    }
    return false;
  }
}
