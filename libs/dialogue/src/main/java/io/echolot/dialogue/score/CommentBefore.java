package io.echolot.dialogue.score;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.phrasing.Tone;

/**
 * What is said before a score's frame: whether it reads as a comment on that score.
 *
 * @param text the message
 * @param start where the frame starts
 * @param lead the score
 */
record CommentBefore(Phrasing text, int start, int lead) {

  /** Not {@code na klar}, with which one begins. */
  boolean hasTakeback() {
    for (int at = text.from(); at < start; at++) {
      boolean denies = text.has(at, Role.NO) && isSentence(at);
      if (text.has(at, Role.TAKEBACK) && !text.has(at, Role.YES) && !denies) {
        return true;
      }
    }
    return false;
  }

  /** {@code not really my thing.}: more is said than a mere no. */
  private boolean isSentence(int at) {
    int end = at;
    int words = 0;
    while (end < start && text.isWord(end)) {
      words += text.has(end, Role.TAKEBACK) ? 0 : 1;
      end++;
    }
    return words > 0 && end < start && text.token(end).isSymbolOf(".!…");
  }

  /** {@code great service 9}: words of praise or blame, and the number ends the message. */
  boolean isVerdict(int at) {
    if (at != lead || lead + 1 != text.to() || text.has(lead - 1, Role.LABEL)) {
      return false;
    }
    for (int i = text.from(); i < lead; i++) {
      boolean judges =
          text.hasAny(i, Role.GOOD, Role.BEST, Role.BAD, Role.WORST, Role.INTENSIFIER, Role.SUBJECT)
              || text.hasAny(i, Role.FRAME, Role.DETERMINER);
      boolean other =
          text.hasAny(
              i,
              Role.NEGATION,
              Role.HEDGE,
              Role.CONDITION,
              Role.TAKEBACK,
              Role.LABEL,
              Role.QUANTITY);
      if (!judges || other || !text.isWord(i)) {
        return false;
      }
    }
    return !Tone.of(text, text.from(), lead).isSilent();
  }

  /** {@code sure thing}, {@code helfe gerne}: nothing but an obliging word. */
  boolean isObliging(int to) {
    boolean polite = false;
    for (int at = text.from(); at < to; at++) {
      boolean obliging =
          !text.isWord(at)
              || text.hasAny(
                  at,
                  Role.FRAME,
                  Role.YES,
                  Role.YES_WITH,
                  Role.COURTESY,
                  Role.GREETING,
                  Role.ADDRESSEE);
      if (!obliging || text.hasAny(at, Role.NEGATION, Role.HEDGE, Role.CONDITION)) {
        return false;
      }
      polite |= text.hasAny(at, Role.YES, Role.COURTESY, Role.GREETING);
    }
    return polite;
  }

  /** {@code would have been 5 but the door got scratched so 3}. */
  boolean wasIntended() {
    for (int at = text.from(); at < start; at++) {
      if (SecondScores.isIntended(text, at)) {
        return true;
      }
    }
    return false;
  }

  /** {@code if you mend the app, 10}. */
  boolean hasCondition() {
    for (int at = text.from(); at < start; at++) {
      boolean opens =
          at == text.from()
              || !text.isWord(at - 1)
              || text.hasAny(at - 1, Role.CONCLUSION, Role.CONTRAST, Role.FRAME);
      if (opens && text.has(at, Role.CONDITION) && !text.has(at, Role.CONCESSION)) {
        return true;
      }
    }
    return false;
  }

  boolean hasQuestion() {
    for (int at = text.from(); at < start; at++) {
      if (text.token(at).isSymbolOf("?？") && !isRhetorical(at)) {
        return true;
      }
    }
    return false;
  }

  /** {@code honestly? 6}, {@code my score? 8}: answered at once. */
  boolean isRhetorical(int at) {
    boolean all = at > text.from() && text.token(at).isSymbolOf("?？") && at <= text.from() + 3;
    for (int i = text.from(); all && i < at; i++) {
      all = text.hasAny(i, Role.FRAME, Role.RATES, Role.INTENSIFIER);
    }
    return all;
  }
}
