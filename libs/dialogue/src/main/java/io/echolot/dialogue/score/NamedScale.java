package io.echolot.dialogue.score;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;

/**
 * Finds the scale that a message names before its score: {@code on a scale of 0 to 10}.
 *
 * @param text the message
 * @param lowest the question's lowest score
 * @param highest its highest
 */
record NamedScale(Phrasing text, int lowest, int highest) {

  /** {@code on a scale of 0 to 10}: where it starts and ends; -1 if it isn't said. */
  public int[] ends() {
    for (int at = text.from(); at < text.to(); at++) {
      if (text.has(at, Role.SCALE)) {
        return scale(at);
      }
      int[] named = bareScale(at);
      if (named[0] >= 0) {
        return named;
      }
    }
    return new int[] {-1, -1};
  }

  /** {@code from 1 to 7}, {@code out of 10}, {@code von 5 Sternen}, before the score itself. */
  private int[] bareScale(int at) {
    int[] none = {-1, -1};
    if (!text.has(at, Role.DENOMINATOR) || at > text.from() && text.number(at - 1).isPresent()) {
      return none;
    }
    int end = at;
    while (text.has(end, Role.DENOMINATOR)) {
      end++;
    }
    if (isNumber(end, lowest) && text.has(end + 1, Role.ALTERNATIVE)) {
      end += 2;
    }
    if (!isNumber(end, highest)) {
      return none;
    }
    while (text.hasAny(end + 1, Role.POINTS, Role.STARS)) {
      end++;
    }
    boolean counts = text.isUnknown(end + 1);
    boolean goesOn = false;
    for (int i = end + 1; i < text.to(); i++) {
      goesOn |= text.number(i).isPresent();
    }
    return goesOn && !counts ? new int[] {at, end} : none;
  }

  private boolean isNumber(int at, int number) {
    return at < text.to() && text.number(at).isPresent() && text.number(at).getAsInt() == number;
  }

  private int[] scale(int at) {
    int[] ends = {-1, -1};
    int found = 0;
    for (int i = at + 1; i < text.to() && i < at + 6 && found < 2; i++) {
      if (text.number(i).isPresent()) {
        ends[found++] = i;
      }
    }
    boolean ours =
        found == 2
            && text.number(ends[0]).getAsInt() <= Math.max(1, lowest)
            && text.number(ends[1]).getAsInt() == highest;
    return ours ? new int[] {at, ends[1]} : new int[] {-1, -1};
  }
}
