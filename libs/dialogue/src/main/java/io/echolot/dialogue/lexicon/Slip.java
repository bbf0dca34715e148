package io.echolot.dialogue.lexicon;

/**
 * Slips of the thumb, in long words two: one letter doubled, dropped, added or wrong, or two that
 * changed places.
 */
public final class Slip {

  /** In shorter words a letter more or less makes another word. */
  private static final int LONG_ENOUGH = 5;

  /** So long a word is known by two letters less. */
  private static final int LONG = 9;

  private Slip() {}

  /** Whether {@code typed} is {@code meant} but for one slip; not if it is the same. */
  public static boolean isOf(String typed, String meant) {
    if (typed.equals(meant) || typed.isEmpty() || meant.length() < 3) {
      return false;
    }
    if (isSwapped(typed, meant) || isDoubled(typed, meant) || isDoubled(meant, typed)) {
      return true;
    }
    if (meant.length() >= LONG
        && typed.charAt(0) == meant.charAt(0)
        && distance(typed, meant) <= 2) {
      return true;
    }
    return !typed.equals(meant + "y")
        && meant.length() >= LONG_ENOUGH
        && typed.length() >= LONG_ENOUGH - 1
        && typed.charAt(0) == meant.charAt(0)
        && isOneEdit(typed, meant);
  }

  /** Whether two letters at most are added, dropped or changed in a word of some length. */
  public static boolean isNear(String typed, String meant) {
    return meant.length() >= LONG - 2
        && typed.length() >= LONG_ENOUGH
        && typed.charAt(0) == meant.charAt(0)
        && distance(typed, meant) <= 2;
  }

  /** Whether {@code stop} is meant: one slip, whatever it makes of so short a word. */
  public static boolean isStop(String typed) {
    return !typed.equals("stop") && (isSwapped(typed, "stop") || distance(typed, "stop") == 1);
  }

  /** Letters added, dropped or changed. */
  private static int distance(String one, String other) {
    int[] last = new int[other.length() + 1];
    for (int j = 0; j < last.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] next = new int[last.length];
      next[0] = i;
      for (int j = 1; j < last.length; j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        next[j] = Math.min(last[j - 1] + change, 1 + Math.min(last[j], next[j - 1]));
      }
      last = next;
    }
    return last[other.length()];
  }

  static boolean isSwapped(String typed, String meant) {
    if (typed.length() != meant.length()) {
      return false;
    }
    int at = firstDifference(typed, meant);
    return at + 1 < typed.length()
        && typed.charAt(at) == meant.charAt(at + 1)
        && typed.charAt(at + 1) == meant.charAt(at)
        && typed.substring(at + 2).equals(meant.substring(at + 2));
  }

  /** Whether {@code longer} repeats one letter of {@code shorter}. */
  static boolean isDoubled(String longer, String shorter) {
    int at = firstDifference(longer, shorter);
    return longer.length() == shorter.length() + 1
        && at > 0
        && longer.charAt(at) == longer.charAt(at - 1)
        && longer.substring(at + 1).equals(shorter.substring(at));
  }

  private static boolean isOneEdit(String typed, String meant) {
    int at = firstDifference(typed, meant);
    int skipTyped = typed.length() >= meant.length() ? 1 : 0;
    int skipMeant = typed.length() <= meant.length() ? 1 : 0;
    return Math.abs(typed.length() - meant.length()) <= 1
        && typed
            .substring(Math.min(at + skipTyped, typed.length()))
            .equals(meant.substring(Math.min(at + skipMeant, meant.length())));
  }

  private static int firstDifference(String one, String other) {
    int at = 0;
    while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }
}
