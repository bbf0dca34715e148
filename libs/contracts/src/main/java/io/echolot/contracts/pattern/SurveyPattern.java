package io.echolot.contracts.pattern;

import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of an author that a whole text must match. It runs in our services and in
 * respondents' browsers; it means the same in both, that is what JavaScript says, and takes linear
 * time in ours.
 *
 * <p>For example, {@code SurveyPattern.of("[A-Z]{2}\\d+").matches("AB12")}.
 */
public sealed interface SurveyPattern permits LinearPattern, FormerPattern {

  /** The longest pattern in UTF-16 code units. */
  int LONGEST = 200;

  /**
   * The most steps for one text: characters of the text times characters and classes of the pattern
   * with its repetitions written out. A step takes about 20 ns.
   */
  long MOST_STEPS = 1_500_000;

  /**
   * What keeps a pattern from being published.
   *
   * @param longestText the longest text that it is tried on, in UTF-16 code units
   * @return words that follow the pattern's name; empty if nothing does
   */
  static Optional<String> flaw(String pattern, int longestText) {
    if (pattern.length() > LONGEST) {
      return Optional.of("must not be longer than " + LONGEST + " characters");
    }
    try {
      PatternReader.Written written = PatternReader.read(pattern);
      LinearPattern.of(written);
      if (written.size() * longestText > MOST_STEPS) {
        return Optional.of(
            "is too large for texts of up to "
                + longestText
                + " characters; repeat less often, or lower maxLength");
      }
      return PatternProbe.isQuick(pattern)
          ? Optional.empty()
          : Optional.of("takes too long in browsers on some texts; repeat less");
    } catch (PatternFlaw e) {
      return Optional.of(e.getMessage());
    } catch (PatternSyntaxException | com.google.re2j.PatternSyntaxException e) {
      return Optional.of("isn't a regular expression");
    }
  }

  /**
   * A pattern that was published, under today's rules or earlier ones.
   *
   * @param pattern not empty
   */
  static SurveyPattern of(String pattern) {
    return KnownPatterns.of(pattern);
  }

  /** Whether the whole of {@code text} matches. */
  boolean matches(CharSequence text);
}
