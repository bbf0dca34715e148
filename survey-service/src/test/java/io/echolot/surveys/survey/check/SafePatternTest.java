package io.echolot.surveys.survey.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePatternTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[A-Z]{2}-?\\d{4,6}",
        "[^@\\s]+@[^@\\s]+\\.[^@\\s]+",
        "(?:\\d{1,3}\\.){3}\\d{1,3}",
        "(?=.*\\d)(?=.*[a-z]).{8,}",
        "\\p{L}+",
        "(Herr|Frau) .+",
        "a|b|c",
        "[\\w.\\-]*",
        "\\u00e4?",
        "x??",
        "",
      })
  void usualPatternsAreFine(String pattern) {
    assertThat(SafePattern.problem(pattern)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+",
        "(a*)*b",
        "(a|a)*",
        "(a|aa)+$",
        "([a-z]+\\d?)*",
        "((a{2,3}){2,})*",
        "(.*,){11}P",
        "(\\w?){1,}",
        "\\d+\\d+\\d+\\d+x",
        ".*.*.*=.*",
        "(?:a?){500}",
        "(",
        ")",
        "a{",
        "a{2",
        "a{3,2}",
        "[z-a]",
        "[]",
        "[a",
        "*a",
        "a**",
        "a++",
        "a{2000}",
        "(?i)a",
        "(?<=a)b",
        "(?>a)",
        "(?<n>a)",
        "\\1",
        "\\Qa\\E",
        "\\h",
        "\\z",
        "\\p{Alpha}",
        "[a&&b]",
        "[[a]b]",
        "^*",
        "(?=a)+",
        "a\\",
        "}",
      })
  void whatIsBrokenSlowOrNotForEveryBrowserIsRefused(String pattern) {
    assertThat(SafePattern.problem(pattern)).isPresent();
  }

  @Test
  void aPatternHasAnEnd() {
    assertThat(SafePattern.problem("a".repeat(SafePattern.LONGEST))).isEmpty();
    assertThat(SafePattern.problem("a".repeat(SafePattern.LONGEST + 1))).isPresent();
    assertThat(SafePattern.problem("(".repeat(100) + ")".repeat(100))).isEmpty();
  }
}
