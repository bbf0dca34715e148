package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of question in a real browser, on a page with a strict Content-Security-Policy. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class WidgetKindsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> PICTURED =
      Set.of("nps", "stars", "many", "picture", "order", "grid", "amount", "contact", "consent");

  private final WidgetStand stand = new WidgetStand().survey("kinds");
  private final List<String> troubles = Browser.troubles();

  @AfterEach
  void nothingWentWrong() {
    stand.close();
    assertThat(troubles).isEmpty();
  }

  private WidgetUser open(BrowserContext context, String address) {
    context.route("https://pictures.example/**", WidgetKindsTest::picture);
    Page page = Browser.page(context, troubles);
    page.navigate(address);
    return new WidgetUser(page);
  }

  private static void picture(Route route) {
    String colour = route.request().url().replaceAll(".*/|\\.svg", "");
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType("image/svg+xml")
            .setBody(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'><rect width='4'"
                    + " height='3' fill='"
                    + colour
                    + "'/></svg>"));
  }

  private JsonNode complete() {
    Awaitility.await()
        .until(
            () ->
                !stand.sent().isEmpty() && stand.last().path("state").asText().equals("complete"));
    return stand.last();
  }

  private static Map<String, JsonNode> byQuestion(JsonNode body) {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    body.path("answers").forEach(answer -> answers.put(answer.path("question").asText(), answer));
    return answers;
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return JSON.readTree(text.replace('\'', '"'));
  }

  @Test
  void whoseTextHasAnotherFormIsToldTheForm() throws JsonProcessingException {
    stand.survey(
        "postcode",
        json("""
                {'key':'postcode','version':1,'languages':['de'],'thanks':{'de':'Danke!'},'questions':[
                 {'key':'place','kind':'text','title':{'de':'Ihre Postleitzahl?'},'maxLength':20,
                  'limits':{'pattern':'[0-9]{5}','patternHint':{'de':'Bitte fünf Ziffern.'}}}]}""")
            .toString());
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      WidgetUser user = open(context, stand.page("/", "data-survey=postcode", ""));
      user.types("Ihre Postleitzahl?", "8033").presses("Absenden").sees("Bitte fünf Ziffern.");
      assertThat(user.widget().getByLabel("Ihre Postleitzahl?")).isFocused();
      user.types("Ihre Postleitzahl?", "80331").presses("Absenden").sees("Danke!");
    }
  }

  @Test
  void everyKindIsAnsweredAndSentInItsForm() throws JsonProcessingException {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      WidgetUser user = open(context, stand.page("/", "data-survey=kinds", ""));
      user.sees("Es dauert zwei Minuten.").next();
      user.picks("9").picks("Zufrieden");
      user.sees("dem Preis").picks("Sehr zufrieden").sees("der Auswahl").picks("Neutral");
      user.sees("Es war leicht").picks("7, stimme voll zu");
      user.picks("8 von 10 Sternen").picks("2").picks("6 von 7");
      user.picks("Anders").types("Anders: Bitte angeben", "Plakat").next();
      user.ticks("Preis").next().sees("Mindestens 2");
      user.ticks("Nichts davon").ticks("Tempo").ticks("Sonstiges");
      assertThat(user.role(AriaRole.CHECKBOX, "Nichts davon")).not().isChecked();
      assertThat(user.role(AriaRole.CHECKBOX, "Preis")).not().isChecked();
      user.types("Sonstiges: Bitte angeben", "Kaffee").next();
      user.ticks("Rot").ticks("Blau").next();
      user.presses("Persönliche Beratung im Laden: Nach oben").next();
      user.widget().getByRole(AriaRole.RADIOGROUP).first().getByLabel("Gut").check(force());
      user.next().sees("Bitte antworten Sie zuerst.");
      user.widget().getByRole(AriaRole.RADIOGROUP).last().getByLabel("Hervorragend").check(force());
      user.next();
      user.types("Ihre Bestellnummer?", "AB12").next().sees("Mindestens 5 Zeichen");
      user.types("Ihre Bestellnummer?", "ab123").next().sees("Das hat nicht die gewünschte Form.");
      user.types("Ihre Bestellnummer?", "AB123").next();
      user.types("Was möchten Sie uns sagen?", "Zwei\nZeilen").next();
      user.types("Wie viel haben Sie ausgegeben?", "9.999").next().sees("Höchstens 5.000");
      user.types("Wie viel haben Sie ausgegeben?", "12,345").next().sees("Bitte prüfen");
      user.types("Wie viel haben Sie ausgegeben?", "1.234,5").next();
      user.types("Wann waren Sie da?", "2025-12-31").next().sees("Bitte prüfen");
      user.types("Wann waren Sie da?", "2026-02-28").next();
      user.types("Vorname", "Ada").types("E-Mail", "ada@").next().sees("Bitte prüfen");
      user.types("E-Mail", "ada@example.org").next();
      user.types("Postleitzahl", "10115").types("Ort", "Berlin").next();
      user.presses("Absenden").sees("Bitte antworten Sie zuerst.");
      user.ticks("Ich stimme zu").presses("Absenden").sees("Vielen Dank!");

      JsonNode body = complete();
      assertThat(body.path("survey").asText()).isEqualTo("kinds");
      assertThat(body.path("version").asInt()).isEqualTo(3);
      assertThat(body.path("language").asText()).isEqualTo("de");
      assertThat(body.path("hidden")).isEmpty();
      assertThat(body.path("answers"))
          .isEqualTo(
              json(
                  """
                  [{'question':'nps','value':9},{'question':'faces','value':4},
                   {'question':'starsat','value':5},{'question':'numbersat','value':3},
                   {'question':'ces','value':7},{'question':'stars','value':8},
                   {'question':'numbers','value':2},{'question':'emoji','value':6},
                   {'question':'one','value':['else'],'other':'Plakat'},
                   {'question':'many','value':['speed','more'],'other':'Kaffee'},
                   {'question':'picture','value':['red','blue']},
                   {'question':'order','value':['price','advice','quality']},
                   {'question':'grid','value':{'site':'good','delivery':'best'}},
                   {'question':'code','value':'AB123'},
                   {'question':'words','value':'Zwei\\nZeilen'},
                   {'question':'amount','value':1234.5},{'question':'day','value':'2026-02-28'},
                   {'question':'contact','value':{'first_name':'Ada','email':'ada@example.org'}},
                   {'question':'address','value':{'postal_code':'10115','city':'Berlin'}},
                   {'question':'consent','value':true}]"""));
    }
  }

  private static Locator.CheckOptions force() {
    return new Locator.CheckOptions().setForce(true);
  }

  @Test
  void whatIsOptionalMayBePassedOver() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      String every = WidgetStand.read("kinds");
      stand.survey("kinds", every.replace("\"required\": true", "\"required\": false"));
      WidgetUser user = open(context, stand.page("/", "data-survey=kinds", ""));
      user.sees("Willkommen");
      for (int i = 0; i < 20; i++) {
        user.next();
      }
      user.presses("Absenden").sees("Vielen Dank!");
      assertThat(complete().path("answers")).isEmpty();
    }
  }

  @Test
  void theKeyboardAloneIsEnough() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      WidgetUser user = open(context, stand.page("/", "data-survey=kinds data-mode=modal", ""));
      Page page = user.page();
      user.sees("Willkommen");
      keys(page, "Tab", "Enter");
      user.sees("empfehlen");
      keys(page, "Tab", "1", "0", "Enter");
      user.sees("Wie zufrieden sind Sie?");
      keys(page, "Tab", "4", "Enter");
      user.sees("dem Preis");
      keys(page, "Tab", "ArrowRight", "Enter");
      for (String title : List.of("der Auswahl", "leicht", "Sterne", "Note", "an?")) {
        user.sees(title);
        keys(page, "Tab", "Space", "Enter");
      }
      user.sees("gefunden");
      keys(page, "Tab", "ArrowDown", "Enter");
      user.sees("Was war gut?");
      keys(page, "Tab", "Space", "Tab", "Space", "Enter");
      user.sees("Tasse");
      keys(page, "Tab", "Space", "Enter");
      user.sees("am wichtigsten");
      keys(page, "Tab", "ArrowDown", "ArrowDown", "Tab", "Tab");
      user.presses("Weiter");
      user.sees("im Einzelnen");
      keys(page, "Tab", "Space", "Tab", "ArrowRight", "Enter");
      user.sees("Bestellnummer");
      keys(page, "Tab", "A", "B", "1", "2", "3", "Enter");
      user.sees("sagen?");
      keys(page, "Tab", "x", "Control+Enter");
      user.sees("ausgegeben");
      keys(page, "Tab", "7", "Enter");
      user.sees("Wann");
      user.types("Wann waren Sie da?", "2026-03-01");
      keys(page, "Enter");
      user.sees("erreichen");
      keys(page, "Tab", "Enter");
      user.sees("liefern");
      keys(page, "Tab", "Enter");
      user.sees("anrufen");
      keys(page, "Tab", "Space", "Enter");
      user.sees("Vielen Dank!");

      Map<String, JsonNode> answers = byQuestion(complete());
      assertThat(answers.get("nps").path("value").asInt()).isEqualTo(10);
      assertThat(answers.get("order").path("value").get(2).asText()).isEqualTo("price");
      assertThat(answers.get("words").path("value").asText()).isEqualTo("x");
      keys(page, "Escape");
      assertThat(user.widget()).hasCount(0);
    }
  }

  private static void keys(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT, de, popover, 1280", "DARK, de, popover, 1280", "LIGHT, ar, inline, 360",
    "LIGHT, de, page, 360", "DARK, ar, page, 1280", "LIGHT, de, inline, 1280"
  })
  void axeFindsNothing(ColorScheme scheme, String language, String mode, int width)
      throws JsonProcessingException {
    String every = WidgetStand.read("kinds");
    stand.survey("kinds", every.replace("\"required\": true", "\"required\": false"));
    try (BrowserContext context = Browser.open(width, 900, scheme)) {
      String look = " data-survey=kinds data-mode=" + mode + " data-language=" + language;
      WidgetUser user = open(context, stand.page("/", look, ""));
      for (JsonNode question : JSON.readTree(every).path("questions")) {
        String key = question.path("key").asText();
        assertThat(user.widget().locator("legend")).isVisible();
        String name = String.join("-", "widget", key, mode, language, scheme.name(), "" + width);
        if (PICTURED.contains(key)) {
          Browser.shoot(user.page(), name.toLowerCase(Locale.ROOT));
        }
        assertThat(
                new AxeBuilder(user.page())
                        .setLegacyMode(true)
                        .include("echolot-survey")
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> key + ": " + rule.getId() + " " + rule.getNodes())
                        .toList())
            .isEmpty();
        assertThat(
                user.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
            .as("fits %d px", width)
            .isEqualTo(true);
        String title = user.widget().locator("legend").innerText();
        user.widget().locator(".go").click();
        assertThat(user.widget().locator("legend, .thanks")).not().hasText(title);
      }
      assertThat(user.widget().locator(".thanks")).isVisible();
    }
  }
}
