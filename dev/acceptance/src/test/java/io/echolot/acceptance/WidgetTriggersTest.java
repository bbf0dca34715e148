package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the widget shows by itself, and what it loads until then. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class WidgetTriggersTest {

  private static final String LONG = "<p>x</p>".repeat(200) + "<button id=help>Hilfe</button>";

  private final WidgetStand stand = new WidgetStand().survey("logic");
  private final List<String> troubles = Browser.troubles();
  private BrowserContext context;

  @BeforeEach
  void open() {
    context = Browser.open(1280, 900, ColorScheme.LIGHT);
  }

  @AfterEach
  void nothingWentWrong() {
    context.close();
    stand.close();
    assertThat(troubles).isEmpty();
  }

  private WidgetUser at(String address) {
    Page page = Browser.page(context, troubles);
    page.navigate(address);
    page.waitForFunction("!!(window.echolot && window.echolot.show)");
    return new WidgetUser(page);
  }

  private WidgetUser with(String attributes) {
    return at(stand.page("/orders/7", "data-survey=logic " + attributes, LONG));
  }

  @ParameterizedTest
  @CsvSource({
    "scroll 50, 'window.scrollTo(0, document.documentElement.scrollHeight)'",
    "click #help, document.querySelector('#help').click()",
    "event order.delivered, echolot.track('order.delivered')",
    "exit, 'document.documentElement.dispatchEvent(new MouseEvent(\"mouseleave\", {clientY: -1}))'"
  })
  void showsWhenItHappensAndLoadsTheRestOnlyThen(String trigger, String happens) {
    WidgetUser user = with("data-trigger='" + trigger + "'");
    user.page().evaluate("echolot.track('something.else')");
    assertThat(user.widget()).hasCount(0);
    assertThat(stand.loaded()).containsExactly("/widget/echolot.js", "/widget/triggers.js");
    user.page().evaluate(happens);
    user.sees("Hallo Gast");
    assertThat(stand.loaded())
        .containsExactly(
            "/widget/echolot.js",
            "/widget/triggers.js",
            "/widget/survey.js",
            "/widget/texts-de.json",
            "/widget/logic.js");
  }

  @ParameterizedTest
  @CsvSource({"delay 1", "time 1", "view"})
  void showsByItself(String trigger) {
    with("data-trigger='" + trigger + "'").sees("Hallo Gast");
  }

  @ParameterizedTest
  @CsvSource({
    "data-url=/orders/*, true",
    "data-url=/orders, false",
    "data-url=*/orders/*, true",
    "data-share=100, true",
    "data-share=0, false"
  })
  void showsWhereItMayAndToItsShare(String rule, boolean shows) {
    WidgetUser user = with(rule);
    if (shows) {
      user.sees("Hallo Gast");
    } else {
      user.page().waitForTimeout(500);
      assertThat(user.widget()).hasCount(0);
    }
  }

  @Test
  void whoIsInTheShareStaysInIt() {
    WidgetUser user = with("data-trigger='event never' data-share=50");
    boolean first = fires(user);
    for (int i = 0; i < 5; i++) {
      user.page().reload();
      user.page().waitForFunction("!!(window.echolot && window.echolot.show)");
      assertThat(fires(user)).isEqualTo(first);
    }
  }

  private static boolean fires(WidgetUser user) {
    return (boolean)
        user.page()
            .evaluate("echolot.track('never'), document.querySelector('echolot-survey') !== null");
  }

  @Test
  void quarantineHoldsAfterItWasShown() {
    WidgetUser user = with("data-quarantine=30 data-repeat");
    user.sees("Hallo Gast");
    user.page().reload();
    user.page().waitForTimeout(700);
    assertThat(user.widget()).hasCount(0);
    user.page()
        .evaluate(
            "localStorage.setItem('echolot:trigger:logic', Date.now() - 31 * 24 * 3600 * 1000)");
    user.page().reload();
    user.sees("Hallo Gast");
  }

  @Test
  void callsBeforeItIsLoadedAreKept() {
    String page = stand.page("/", "", "");
    Page tab = Browser.page(context, troubles);
    tab.addInitScript(
        "window.echolot = [['init', {triggers: [{survey: 'logic', when: 'event paid', language:"
            + " 'en'}]}], ['track', 'paid']]");
    tab.navigate(page);
    new WidgetUser(tab).sees("Hello guest");
  }

  @Test
  void aTabAtTheEdgeOpensIt() {
    WidgetUser user = with("data-mode=button");
    user.presses("Feedback").sees("Hallo Gast");
    Browser.shoot(user.page(), "widget-button");
    user.page().keyboard().press("Escape");
    assertThat(user.widget()).hasCount(1);
    assertThat(user.role(AriaRole.BUTTON, "Feedback")).isFocused();
    user.presses("Feedback").sees("Hallo Gast");
  }

  @Test
  void whatIsWrongWithATriggerIsToldAsAnEventAndHarmsNoPage() {
    WidgetUser user = at(stand.page("/", "", LONG));
    user.page()
        .evaluate(
            "window.told = []; echolot.on('error', ({message}) => told.push(message));"
                + " echolot.init({triggers: [{survey: 'logic', when: 'never'}, {survey: 'logic',"
                + " when: 'click ]['}]}); document.querySelector('#help').click()");
    user.page().waitForCondition(() -> user.page().evaluate("told.length").equals(2));
    assertThat(user.widget()).hasCount(0);
  }

  @Test
  void anEventTellsWhatHappens() {
    WidgetUser user = at(stand.page("/", "", ""));
    user.page()
        .evaluate(
            "window.told = []; for (const name of ['shown', 'answered', 'closed'])"
                + " echolot.on(name, detail => told.push([name, detail.survey, detail.value]));"
                + " echolot.identify('c-1'); echolot.show('logic')");
    user.picks("8").sees("Noch etwas Zeit?").presses("Schließen");
    assertThat(user.page().evaluate("JSON.stringify(told)"))
        .isEqualTo(
            "[[\"shown\",\"logic\",null],[\"answered\",\"logic\",8],[\"closed\",\"logic\",null]]");
    Awaitility.await("the answer is on its way")
        .until(() -> stand.last().path("respondent").asText().equals("c-1"));
    assertThat(user.page().evaluate("document.cookie")).isEqualTo("");
  }

  @Test
  void aLanguageWithAFileOfItsOwnIsSpoken() {
    stand.survey(
        "logic", WidgetStand.read("logic").replace("[\"de\", \"en\"]", "[\"fr\", \"de\"]"));
    with("data-language=fr-CA").sees("Hallo Gast").sees("Suivant");

    assertThat(stand.loaded()).contains("/widget/texts-fr.json");
  }

  @Test
  void itIsSmall() throws IOException {
    int loader = zipped("echolot.js");
    assertThat(loader).as("what every page loads").isLessThanOrEqualTo(2560);
    assertThat(loader + zipped("survey.js") + zipped("tab.js"))
        .as("with every kind of question, in every mode")
        .isLessThanOrEqualTo(16640);
    assertThat(zipped("triggers.js")).as("triggers").isLessThan(1400);
    assertThat(zipped("says.js")).as("what a page has wrong").isLessThan(1400);
    assertThat(zipped("logic.js")).as("conditions, jumps, recalled answers").isLessThan(1800);
    assertThat(zipped("auto.js")).as("the tenant's triggers").isLessThan(1024);
    assertThat(zipped("access.js")).as("PIN and code").isLessThan(2048);
    assertThat(zipped("tab.js")).as("a tab at the edge").isLessThan(400);
    assertThat(zipped("prefill.js") + zipped("pow.js")).as("the others").isLessThan(1024);
  }

  private static int zipped(String file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(9);
          }
        }) {
      zip.write(Files.readAllBytes(WidgetStand.RESOURCES.resolve("widget/" + file)));
    }
    return bytes.size();
  }
}
