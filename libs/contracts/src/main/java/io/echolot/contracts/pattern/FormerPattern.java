package io.echolot.contracts.pattern;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Published before RE2 was asked, and of a form that it doesn't take: run by backtracking under a
 * budget. Where that doesn't do, the text counts as matching: an answer that can't be judged is
 * kept.
 *
 * @param pattern empty if it is no regular expression of Java's
 */
record FormerPattern(Optional<Pattern> pattern) implements SurveyPattern {

  /** A few milliseconds. */
  private static final long MOST_READS = 500_000;

  static FormerPattern of(String pattern) {
    try {
      return new FormerPattern(Optional.of(Pattern.compile(pattern)));
    } catch (PatternSyntaxException e) {
      return new FormerPattern(Optional.empty());
    }
  }

  @Override
  public boolean matches(CharSequence text) {
    try {
      return pattern.isEmpty()
          || pattern.get().matcher(new CountedText(text, MOST_READS)).matches();
    } catch (CountedText.ReadTooOften | StackOverflowError e) {
      return true;
    }
  }
}
