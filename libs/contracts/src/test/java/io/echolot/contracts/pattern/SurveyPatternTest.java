package io.echolot.contracts.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyPatternTest {

  private static final int USUAL = 4000;

  /** Texts that match {@code pattern} and others; a browser runs the same file. */
  record Case(String pattern, List<String> matches, List<String> others) {}

  static List<Case> cases() throws IOException {
    try (InputStream file = SurveyPatternTest.class.getResourceAsStream("cases.json")) {
      return new ObjectMapper().readValue(file, new TypeReference<List<Case>>() {});
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aPatternMeansWhatItMeansInABrowser(Case one) {
    SurveyPattern pattern = SurveyPattern.of(one.pattern());

    assertThat(SurveyPattern.flaw(one.pattern(), USUAL)).isEmpty();
    assertThat(pattern).isInstanceOf(LinearPattern.class);
    assertThat(one.matches()).allMatch(pattern::matches);
    assertThat(one.others()).noneMatch(pattern::matches);
  }

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
    assertThat(SurveyPattern.flaw(pattern, USUAL)).isEmpty();
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
        "(?:(?:(?:a{100}){100}){100}){100}",
        "(",
        ")",
        "a{",
        "a{2",
        "a{3,2}",
        "a{\u0662}",
        "[z-a]",
        "[]",
        "[a",
        "*a",
        "a**",
        "a++",
        "a{2000}",
        "(?i)a",
        "(?i)ä",
        "(?iu)ä",
        "(?U)\\w+",
        "(?u)ä",
        "(?m)^a$",
        "(?s).",
        "(?x) a",
        "a(?i)b",
        "(?i:ä)",
        "(?-i:ä)",
        "\\R",
        "\\X",
        "\\N",
        "\\A",
        "\\Z",
        "\\G",
        "\\p{IsLatin}",
        "\\p{Script=Latin}",
        "\\p{javaLowerCase}",
        "[[:alpha:]]",
        "(?<=a)b",
        "(?>a)",
        "(?<n>a)",
        "\\1",
        "\\Qa\\E",
        "\\h",
        "\\z",
        "\\v",
        "\\-",
        "\\p{Alpha}",
        "\\ud83d",
        "[a&&b]",
        "[a--b]",
        "[!!]",
        "[[a]b]",
        "[\\w.-]",
        "[\\d-z]",
        "[a-\\d]",
        "[(]",
        "[/]",
        "[\\b]",
        "\ud83d",
        "^*",
        "\\b+",
        "(?=a)+",
        "a(?=b)b",
        "(?=a)b|c",
        "(?=(?!a)b)b",
        "a\\",
        "}",
      })
  void whatIsBrokenSlowOrNotForEveryBrowserIsRefused(String pattern) {
    assertThat(SurveyPattern.flaw(pattern, USUAL)).isPresent();
  }

  @Test
  void aPatternHasAnEnd() {
    assertThat(SurveyPattern.flaw("a".repeat(SurveyPattern.LONGEST), USUAL)).isEmpty();
    assertThat(SurveyPattern.flaw("a".repeat(SurveyPattern.LONGEST + 1), USUAL)).isPresent();
    assertThat(SurveyPattern.flaw("(".repeat(100) + ")".repeat(100), USUAL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(.{0,1000}){2}", ".{0,1000}.{0,1000}", ".{0,1000}", "(?=.{0,1000}o).*"})
  void noPatternIsTooDeepForTheStackOfItsCaller(String pattern) throws Exception {
    var matches =
        new FutureTask<>(() -> LinearPattern.of(PatternReader.read(pattern)).matches("hello"));

    new Thread(null, matches, "shallow", 256 << 10).start();

    assertThat(matches.get()).isTrue();
  }

  @Test
  void howOftenItMayRepeatGoesByTheLongestText() {
    assertThat(SurveyPattern.flaw(".{10,1000}", 1000)).isEmpty();
    assertThat(SurveyPattern.flaw(".{10,1000}", 100_000)).get().asString().contains("100000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a*a*",
        "a*a*a*a*b",
        "(?=.*a.*b)(?!.*a.*c).*",
        "[^@\\s]+@[^@\\s]+\\.[^@\\s]+",
        ".*a.*=.*",
        "\\p{L}*a\\p{L}*a?b",
      })
  void twiceTheTextTakesTwiceTheReads(String pattern) {
    long once = reads(pattern, 500);
    long twice = reads(pattern, 1000);

    assertThat(once).isPositive();
    assertThat(twice).isLessThanOrEqualTo(2 * once + 20);
  }

  private static long reads(String pattern, int length) {
    CountedText text = new CountedText("a".repeat(length) + "\u0001", Long.MAX_VALUE);
    assertThat(SurveyPattern.of(pattern)).isInstanceOf(LinearPattern.class);
    SurveyPattern.of(pattern).matches(text);
    return text.reads();
  }

  @Test
  void oneThatWasPublishedBeforeKeepsItsMeaning() {
    SurveyPattern look = SurveyPattern.of("a(?=b)b");

    assertThat(look).isInstanceOf(FormerPattern.class);
    assertThat(look.matches("ab")).isTrue();
    assertThat(look.matches("ac")).isFalse();
    assertThat(SurveyPattern.of("[\\w.-]+").matches("a-b")).isTrue();
    assertThat(SurveyPattern.of("[\\w.-]+").matches("a b")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?:a|[.a-])*(?:a|[.-])*b", "(a+)+b", "(?:(a|.-?)+){2}b", "("})
  void whatAFormerOneCantJudgeInTimeIsKept(String pattern) {
    CountedText text = new CountedText("a".repeat(USUAL), Long.MAX_VALUE);

    assertThat(SurveyPattern.of(pattern).matches(text)).isTrue();
    assertThat(text.reads()).isLessThan(1_000_000);
  }

  @Test
  void aSpecimenOfEachExpressionIsReadOnceOnly() {
    assertThat(SurveyPattern.of("[0-9]{3}")).isSameAs(SurveyPattern.of("[0-9]{3}"));
  }
}
