package io.echolot.surveys.survey.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tries a pattern on texts that make backtracking slow: one character over and over, then one that
 * can't match. It counts how often the pattern looks at a character, so the outcome is the same on
 * every machine.
 */
final class PatternProbe {

  /** As long as a text usually may be would take long itself; growth shows earlier. */
  private static final int LENGTH = 400;

  /** Quadratic growth is 160 000 looks; cubic is 64 million. */
  private static final int MOST_LOOKS = 1_000_000;

  private static final String USUAL = "aA0 -_.@,";
  private static final char NEVER = '\u0001';

  private PatternProbe() {}

  static boolean isQuick(Pattern pattern, String source) {
    return IntStream.concat(USUAL.chars(), source.chars())
        .distinct()
        .allMatch(letter -> isQuick(pattern, (char) letter));
  }

  private static boolean isQuick(Pattern pattern, char letter) {
    Matcher matcher = pattern.matcher(new Counted(String.valueOf(letter).repeat(LENGTH) + NEVER));
    try {
      matcher.matches();
      return true;
    } catch (TooManyLooks | StackOverflowError e) {
      return false;
    }
  }

  private static final class TooManyLooks extends RuntimeException {
    TooManyLooks() {
      super("", null, false, false);
    }
  }

  private static final class Counted implements CharSequence {
    private final String text;
    private int looks;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++looks > MOST_LOOKS) {
        throw new TooManyLooks();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
