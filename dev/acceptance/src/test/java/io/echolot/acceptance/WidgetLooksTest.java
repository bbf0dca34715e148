package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How every kind of question looks, against pictures that were found good. docs/widget.md. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class WidgetLooksTest {

  private static final String RENEW =
      "If it is to look like target/looks now, run the test with -Decholot.baselines=renew"
          + " (docs/widget.md), and look at what git says has changed. Otherwise";

  /** Puts the font in; a page's policy allows what a script has at hand. */
  private static final String FONT =
      """
      async fonts => {
        for (const [weight, base64] of Object.entries(fonts)) {
          const bytes = Uint8Array.from(atob(base64), char => char.charCodeAt());
          document.fonts.add(await new FontFace('Looks', bytes, {weight}).load());
        }
        document.documentElement.style.setProperty('--echolot-font', 'Looks');
        document.documentElement.style.colorScheme = 'light dark';
      }""";

  /** Chooses something, without a pointer that would hover. */
  private static final String CHOOSE =
      """
      async () => {
        const root = document.querySelector('echolot-survey').shadowRoot;
        const boxes = [...root.querySelectorAll('[type=checkbox]')].slice(0, 2);
        const radios = [...root.querySelectorAll('[type=radio]')].slice(1, 2);
        for (const box of [...boxes, ...radios]) {
          box.checked = true;
          box.dispatchEvent(new Event('input', {bubbles: true}));
        }
        await Promise.all([...root.querySelectorAll('img')].map(img => img.decode()));
        await document.fonts.ready;
      }""";

  /** As if the font's letters were as much wider. */
  private static final String SIZE =
      "size => { const card = document.querySelector('echolot-survey').shadowRoot"
          + ".querySelector('.card'); card.style.fontSize = size + 'px' }";

  /** Scores that stand in more than one line, or hang out of their tile. */
  private static final String BROKEN =
      """
      [...document.querySelector('echolot-survey').shadowRoot.querySelectorAll('.scale span')]
        .filter(tile => {
          const range = document.createRange();
          range.selectNodeContents(tile);
          return range.getClientRects().length > 1 || tile.scrollWidth > tile.clientWidth + 1;
        }).map(tile => tile.textContent)""";

  private static final String GO =
      "document.querySelector('echolot-survey').shadowRoot.querySelector('.go').click()";

  private final WidgetStand stand = new WidgetStand();
  private final List<String> troubles = Browser.troubles();

  @AfterEach
  void nothingWentWrong() {
    stand.close();
    assertThat(troubles).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "light, LIGHT, de, 900",
    "dark, DARK, de, 900",
    "rtl, LIGHT, ar, 900",
    "narrow, LIGHT, de, 360"
  })
  void everyKindLooksAsItDid(String look, ColorScheme scheme, String language, int width)
      throws IOException {
    JsonNode survey = survey();
    Baselines baselines = baselines(look);
    try (BrowserContext context = Browser.open(width, 900, scheme)) {
      context.route("https://pictures.example/**", WidgetLooksTest::picture);
      Page page = Browser.page(context, troubles);
      String attributes = " data-survey=kinds data-mode=inline data-language=" + language;
      page.navigate(stand.page("/", attributes, ""));
      WidgetUser user = new WidgetUser(page);
      page.evaluate(FONT, Map.of("400", font(""), "600 700", font("-Bold")));
      for (JsonNode question : survey.path("questions")) {
        assertThat(user.widget().locator("legend")).isVisible();
        page.evaluate(CHOOSE);
        baselines.compare(question.path("key").asText(), card(user));
        String title = user.widget().locator("legend").innerText();
        page.evaluate(GO);
        assertThat(user.widget().locator("legend, .thanks")).not().hasText(title);
      }
      assertThat(user.widget().locator(".thanks")).isVisible();
      baselines.compare("thanks", card(user));
    }
    baselines.findGone();
    assertThat(baselines.left()).as(RENEW).isEmpty();
  }

  /** Fonts that are wider than any usual one, a page that spaces and capitalises, and zoom. */
  @ParameterizedTest
  @CsvSource({
    "popover, 1280, 1, '', 16",
    "popover-wide, 1280, 1, '', 24",
    "popover-zoomed, 320, 4, '', 16",
    "popover-spaced, 1280, 1, '* { letter-spacing: 6px; text-transform: uppercase; word-spacing: 9px; text-indent: 2em; text-align: right; font-style: italic; line-height: 3; white-space: nowrap }', 16"
  })
  void theUsualPopoverHoldsWhereverItIs(String look, int width, double zoom, String css, int pixels)
      throws IOException {
    stand.survey("kinds", onlyScores());
    stand.policy("style-src 'unsafe-inline'");
    Baselines baselines = baselines(look);
    try (BrowserContext context = Browser.zoomed(width, width == 320 ? 225 : 900, zoom)) {
      Page page = Browser.page(context, troubles);
      String style = "<style>" + css + "</style>";
      page.navigate(stand.page("/", "data-survey=kinds data-language=de", style));
      WidgetUser user = new WidgetUser(page);
      page.evaluate(FONT, Map.of("400", font(""), "600 700", font("-Bold")));
      for (String key : List.of("nps", "faces", "starsat", "ces", "stars", "emoji")) {
        assertThat(user.widget().locator("legend")).isVisible();
        page.evaluate(SIZE, pixels);
        page.evaluate(CHOOSE);
        assertThat(page.evaluate(BROKEN)).as("%s in one line each", key).isEqualTo(List.of());
        baselines.compare(key, card(user));
        String title = user.widget().locator("legend").innerText();
        page.evaluate(GO);
        assertThat(user.widget().locator("legend, .thanks")).not().hasText(title);
      }
    }
    baselines.findGone();
    assertThat(baselines.left()).as(RENEW).isEmpty();
  }

  private static Baselines baselines(String look) {
    return new Baselines(
        Path.of("src/test/resources/looks", look),
        Path.of("target/looks", look),
        "renew".equals(System.getProperty("echolot.baselines")));
  }

  private static String onlyScores() throws JsonProcessingException {
    ObjectNode survey = (ObjectNode) new ObjectMapper().readTree(WidgetStand.read("kinds"));
    ArrayNode scores = new ObjectMapper().createArrayNode();
    for (JsonNode question : survey.path("questions")) {
      if (List.of("nps", "faces", "starsat", "ces", "stars", "emoji")
          .contains(question.path("key").asText())) {
        scores.add(((ObjectNode) question.deepCopy()).put("required", false));
      }
    }
    survey.set("questions", scores);
    return survey.toString();
  }

  private static byte[] card(WidgetUser user) {
    return user.widget().locator(".card").screenshot();
  }

  /** All kinds, in an order that is the same for everybody, none of them required. */
  private JsonNode survey() throws JsonProcessingException {
    String every =
        WidgetStand.read("kinds")
            .replace("\"required\": true", "\"required\": false")
            .replace("\"shuffle\": true", "\"shuffle\": false");
    stand.survey("kinds", every);
    return new ObjectMapper().readTree(every);
  }

  private static String font(String face) throws IOException {
    String file = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans" + face + ".ttf";
    try (InputStream in = WidgetLooksTest.class.getResourceAsStream(file)) {
      return Base64.getEncoder().encodeToString(in.readAllBytes());
    }
  }

  private static void picture(Route route) {
    String colour = route.request().url().replaceAll(".*/|\\.svg", "");
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType("image/svg+xml")
            .setBody(
                """
                <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'>
                <rect width='4' height='3' fill='%s'/></svg>"""
                    .formatted(colour)));
  }
}
