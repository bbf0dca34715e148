package io.echolot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.echolot.contracts.pattern.SurveyPattern;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A survey's pattern means the same in the widget, in an input of a page, and in the services. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class PatternCasesTest {

  private static final int USUAL = 4000;
  private static final int PATTERNS = 3_000;
  private static final int TEXTS = 20;
  private static final Path CASES =
      Path.of("../../libs/contracts/src/test/resources/io/echolot/contracts/pattern/cases.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What patterns are made of; most of it is taken, some is refused. */
  private static final List<String> PARTS =
      List.of(
          "a",
          "ü",
          "😀",
          " ",
          "-",
          ".",
          "\\d",
          "\\D",
          "\\w",
          "\\W",
          "\\s",
          "\\S",
          "\\b",
          "\\B",
          "^",
          "$",
          "|",
          "(",
          "(?:",
          ")",
          ")",
          "?",
          "*",
          "+",
          "{2}",
          "{0,3}",
          "{1,}",
          "[a-c]",
          "[^a\\s]",
          "[\\S]",
          "[\\w\\-.]",
          "[^\\D]",
          "[\\p{L}€]",
          "\\p{Lu}",
          "\\P{L}",
          "\\u00e4",
          "\\x20",
          "(?=a",
          "(?!.b",
          "[😀-😎]",
          "\\.",
          "/",
          "&",
          "#",
          "~",
          "[.-]",
          "[&&]",
          "{",
          "]");

  private static final List<String> LETTERS =
      List.of(
          "a", "b", "A", "ü", "Ä", "ä", "1", "٣", " ", "\u00a0", "\u0085", "\ufeff", "\n", "\r",
          "\u2028", "\u000b", "-", ".", "_", "😀", "\ud83d", "€", "/");

  @Test
  void theFileOfCasesHoldsInTheBrowser() throws IOException {
    ArrayNode cases = JSON.createArrayNode();
    for (JsonNode one : JSON.readTree(CASES.toFile())) {
      one.get("matches").forEach(text -> add(cases, one.get("pattern").textValue(), text, true));
      one.get("others").forEach(text -> add(cases, one.get("pattern").textValue(), text, false));
    }

    assertThat(cases.size()).isGreaterThan(100);
    compare(cases);
  }

  private static void add(ArrayNode cases, String pattern, JsonNode text, boolean matches) {
    ObjectNode one = cases.addObject();
    one.put("pattern", pattern).set("text", text);
    one.put("matches", matches);
  }

  @Test
  void whateverIsPublishedMeansTheSame() {
    Random random = new Random(20261129);
    ArrayNode cases = JSON.createArrayNode();
    int published = 0;
    while (published < PATTERNS) {
      String pattern = some(random, PARTS, 8);
      if (!pattern.isEmpty() && SurveyPattern.flaw(pattern, USUAL).isEmpty()) {
        published++;
        for (int i = 0; i < TEXTS; i++) {
          String text = some(random, LETTERS, 4);
          add(cases, pattern, JSON.getNodeFactory().textNode(text), matches(pattern, text));
        }
      }
    }

    assertThat(cases).anyMatch(one -> one.get("matches").booleanValue());
    compare(cases);
  }

  private static boolean matches(String pattern, String text) {
    return SurveyPattern.of(pattern).matches(text);
  }

  private static String some(Random random, List<String> parts, int most) {
    return IntStream.range(0, random.nextInt(most + 1))
        .mapToObj(i -> parts.get(random.nextInt(parts.size())))
        .collect(Collectors.joining());
  }

  private static void compare(ArrayNode cases) {
    List<String> troubles = Browser.troubles();
    try (BrowserContext context = Browser.open(800, 600, ColorScheme.LIGHT)) {
      Page page = Browser.page(context, troubles);
      WidgetSources.open(page);
      assertThat(wrong(page, cases)).isEmpty();
    }
    assertThat(troubles).isEmpty();
  }

  /** Those that the browser sees otherwise: by the flags u and v, the widget, and an input. */
  private static List<Object> wrong(Page page, ArrayNode cases) {
    return new ArrayList<>(
        (List<?>)
            page.evaluate(
                """
                async json => {
                  // What the loader leaves for the other parts.
                  window.echolot = {core: {store: {get: () => null}}};
                  const {matches} = await import('/kinds.js'), input = document.createElement('input');
                  const by = {
                    widget: matches,
                    u: (pattern, text) => new RegExp(`^(?:${pattern})$`, 'u').test(text),
                    v: (pattern, text) => new RegExp(`^(?:${pattern})$`, 'v').test(text),
                    input: (pattern, text) => {
                      input.pattern = pattern;
                      input.value = text;
                      return !input.validity.patternMismatch;
                    }
                  };
                  // An input drops line ends, and leaves what is empty to "required".
                  const asked = (name, text) => name !== 'input' || text && !/[\\r\\n]/.test(text);
                  const seen = (way, {pattern, text}) => {
                    try { return way(pattern, text); } catch (e) { return String(e); }
                  };
                  return JSON.parse(json).flatMap(one => Object.entries(by)
                    .filter(([name, way]) => asked(name, one.text) && seen(way, one) !== one.matches)
                    .map(([name, way]) => JSON.stringify({...one, [name]: seen(way, one)})));
                }""",
                cases.toString()));
  }
}
