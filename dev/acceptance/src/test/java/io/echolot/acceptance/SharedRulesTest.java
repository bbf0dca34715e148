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
 * Script reads numbers, blanks and languages, orders choices, judges and recalls answers as Java
 * does: both run the same files of cases.
 */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class SharedRulesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

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
    assertThat(
            evaluate(
                """
                async json => {
                  const module = await import('/%s'), holds = %s, cases = JSON.parse(json);
                  return cases.length < 30 ? ['too few']
                    : cases.filter(one => !holds(module, one)).map(one => JSON.stringify(one));
                }"""
                    .formatted(script, holds),
                escaped(file)))
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
                Files.readString(cases("contracts/feedback/secret-id-cases.json"))))
        .isEmpty();
  }

  /** Of a form or a table also which field is wrong. */
  @Test
  void anAnswerIsTakenOrNotAsByTheGateway() throws IOException {
    assertThat(
            evaluate(
                """
                async json => {
                  const kept = {get() {}, set() {}};
                  window.echolot = {core: {guard: work => work, emit() {}, fail() {}, own: kept, store: kept}};
                  const {input} = await import('/kinds.js'), t = new Proxy({}, {get: (_, name) => name});
                  const sheet = {t, lang: 'en', state: {id: 'r'}, host: {}, survey: {key: 's'}, format: String,
                    text: texts => texts?.en ?? '', raw: texts => texts.en, live: document.body};
                  /** What is wrong; '' for nothing. As where a page fills a question in. */
                  function wrong({question, value}) {
                    try {
                      const made = input({key: 'q', title: {en: '?'}, ...question}, sheet, value), read = made.read();
                      return read == null ? 'nothing is there' : made.wrong?.(read) || '';
                    } catch {
                      return 'no control can show it';
                    }
                  }
                  function differs({flaws: [flaw], ...one}) {
                    const said = wrong(one);
                    return !said !== !flaw || Array.isArray(said) && said[1].name !== flaw[1];
                  }
                  const byHand = JSON.parse(json).filter(one => one.byHand !== false);
                  return byHand.length < 100 ? ['too few'] : byHand.filter(differs).map(one => JSON.stringify([one, wrong(one)]));
                }""",
                escaped("survey/answer/flaw-cases.json")))
        .isEmpty();
  }

  @Test
  void textsRecallTheSameInBoth() throws IOException {
    assertThat(
            evaluate(
                """
                async json => {
                  const {fill} = await import('/recall.js'), {path} = await import('/route.js');
                  const {survey, answers, hidden, cases} = JSON.parse(json);
                  const of = what => Object.fromEntries(answers.map(one => [one.question, what(one)]));
                  const state = {answers: of(one => one.value), others: of(one => one.other), hidden};
                  function said({language, text}) {
                    const number = new Intl.NumberFormat(language, {maximumFractionDigits: 10});
                    return fill(text, {survey, state, lang: language, format: value => number.format(value),
                      raw: texts => texts[language] || texts[survey.languages[0]], way: () => path(survey, state.answers, hidden)});
                  }
                  return cases.length < 30 ? ['too few']
                    : cases.filter(one => said(one) !== one.said).map(one => JSON.stringify([one, said(one)]));
                }""",
                escaped("survey/recall/recall-cases.json")))
        .isEmpty();
  }

  /** Half a surrogate pair is lost on the way to the browser, unless it is escaped. */
  private static String escaped(String file) throws IOException {
    return JSON.writer()
        .with(JsonWriteFeature.ESCAPE_NON_ASCII)
        .writeValueAsString(JSON.readTree(cases(file).toFile()));
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
