package io.echolot.surveys.survey.check;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions of authors, which run in our services and in respondents' browsers. They must
 * mean the same in Java and in JavaScript (with the flag {@code u}), and never take long.
 */
final class SafePattern {

  static final int LONGEST = 200;

  private SafePattern() {}

  /** What is wrong with {@code pattern}; empty if nothing is. */
  static Optional<String> problem(String pattern) {
    if (pattern.length() > LONGEST) {
      return Optional.of("must not be longer than " + LONGEST + " characters");
    }
    Optional<String> problem = PatternShape.problem(pattern);
    if (problem.isPresent()) {
      return problem;
    }
    try {
      return PatternProbe.isQuick(Pattern.compile(pattern), pattern)
          ? Optional.empty()
          : Optional.of("takes too long on some texts; repeat less");
    } catch (PatternSyntaxException e) {
      return Optional.of("isn't a regular expression: " + e.getDescription());
    }
  }
}
