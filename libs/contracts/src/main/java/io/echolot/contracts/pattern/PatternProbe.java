package io.echolot.contracts.pattern;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tries a pattern on texts that make the engines of browsers slow: one character over and over,
 * then one that can't match. The services don't mind, as RE2 takes linear time; a respondent's
 * browser would stand still. It counts how often the pattern looks at a character, so the outcome
 * is the same on every machine.
 */
final class PatternProbe {

  /** As long as a text usually may be would take long itself; growth shows earlier. */
  private static final int LENGTH = 200;

  /** Quadratic growth takes up to 40 000 looks, cubic more than a million. */
  private static final int MOST_LOOKS = 100_000;

  private static final String USUAL = "aA0 -_.@,";
  private static final char NEVER = '\u0001';

  private PatternProbe() {}

  static boolean isQuick(String source) {
    Pattern pattern = Pattern.compile(source);
    return IntStream.concat(USUAL.chars(), source.chars())
        .distinct()
        .allMatch(letter -> isQuick(pattern, (char) letter));
  }

  private static boolean isQuick(Pattern pattern, char letter) {
    String text = String.valueOf(letter).repeat(LENGTH) + NEVER;
    Matcher matcher = pattern.matcher(new CountedText(text, MOST_LOOKS));
    try {
      matcher.matches();
      return true;
    } catch (CountedText.ReadTooOften | StackOverflowError e) {
      return false;
    }
  }
}
