package io.echolot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.echolot.survey.answer.VisibleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Script reads numbers, blanks and languages, and orders choices as Java does: both run the same
 * files of cases.
 */
@EnabledIf("hasBrowser")
class SharedRulesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static boolean hasBrowser() {
    return Browser.isThere();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "number.js | survey/answer/number-cases.json | (m, c) => m.readNumber(c.written, c.language) === c.number",
        "visible.js | survey/answer/visible-cases.json | (m, c) => m.isBlank(c.text) === c.blank",
        "language.js | survey/language/match-cases.json | (m, c) => (m.match(c.languages, c.wishes) ?? null) === c.match",
        "order.js | contracts/logic/shuffle-cases.json | (m, c) => m.mixed({key: c.question, shuffle: c.shuffle}, c.choices, c.response).map(one => one.key).join() === c.order.join()",
      })
  void theFileOfCasesHoldsInTheBrowser(String script, String file, String holds)
      throws IOException {
    // Half a surrogate pair is lost on the way to the browser, unless it is escaped.
    String cases =
        JSON.writer()
            .with(JsonWriteFeature.ESCAPE_NON_ASCII)
            .writeValueAsString(JSON.readTree(cases(file).toFile()));

    assertThat(
            evaluate(
                """
                async json => {
                  const module = await import('/%s'), holds = %s, cases = JSON.parse(json);
                  return cases.length < 30 ? ['too few']
                    : cases.filter(one => !holds(module, one)).map(one => JSON.stringify(one));
                }"""
                    .formatted(script, holds),
                cases))
        .isEmpty();
  }

  @Test
  void anIdIsMadeOfASecretAsInJava() throws IOException {
    assertThat(
            evaluate(
                """
                async json => {
                  const {idOf} = await import('/secret.js'), wrong = [];
                  for (const {survey, secret, millis, id} of JSON.parse(json)) {
                    const began = millis.toString(16).padStart(12, '0');
                    const made = await idOf(survey, secret, began.slice(0, 8) + '-0000-7000-8000-000000000000');
                    if (made !== id) wrong.push(made);
                  }
                  return wrong;
                }""",
                Files.readString(cases("contracts/secret-id-cases.json"))))
        .isEmpty();
  }

  /** Beside the tests of the library whose rule it is. */
  private static Path cases(String file) {
    String library = file.substring(0, file.indexOf('/'));
    return Path.of("../../libs", library, "src/test/resources/io/echolot", file);
  }

  /** The tables of both are made by different hands; here is every character there is. */
  @Test
  void everyCharacterIsSeenOrBlankInBoth() {
    List<Integer> blank =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(point -> VisibleText.isBlank(Character.toString(point)))
            .boxed()
            .toList();

    assertThat(blank.size()).isGreaterThan(4_000);
    assertThat(
            evaluate(
                """
                async json => {
                  const {isBlank} = await import('/visible.js'), blank = new Set(JSON.parse(json));
                  const wrong = [];
                  for (let point = 0; point <= 0x10FFFF; point++) {
                    if (isBlank(String.fromCodePoint(point)) !== blank.has(point)) {
                      wrong.push(point.toString(16));
                    }
                  }
                  return wrong;
                }""",
                blank.toString()))
        .isEmpty();
  }

  private static List<Object> evaluate(String script, String argument) {
    List<String> troubles = Browser.troubles();
    try (BrowserContext context = Browser.open(800, 600, ColorScheme.LIGHT)) {
      Page page = Browser.page(context, troubles);
      WidgetSources.open(page);
      List<Object> wrong = new ArrayList<>((List<?>) page.evaluate(script, argument));
      assertThat(troubles).isEmpty();
      return wrong;
    }
  }
}
