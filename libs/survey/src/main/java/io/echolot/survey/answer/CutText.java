package io.echolot.survey.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is kept of a text that is longer than may be stored. */
public final class CutText {

  /** What stands in place of the rest. */
  public static final String MARK = "…";

  /** What people take for one character (UAX #29), e.g. a letter with its accents or a flag. */
  private static final Pattern CHARACTER = Pattern.compile("\\X");

  private CutText() {}

  /**
   * The text, or as many of its characters as fit, and {@link #MARK} in place of the rest.
   *
   * @param longest in UTF-16 code units, at least 1
   */
  public static String of(String text, int longest) {
    return text.length() <= longest
        ? text
        : text.substring(0, end(text, longest - MARK.length())) + MARK;
  }

  /** A single character may be longer than all that may be stored; then a code point counts. */
  private static int end(String text, int most) {
    Matcher characters = CHARACTER.matcher(text);
    int end = 0;
    while (characters.find() && characters.end() <= most) {
      end = characters.end();
    }
    boolean splits = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
    return end > 0 ? end : splits ? most - 1 : most;
  }
}
