package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What the widget does for some surveys and pages only. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class WidgetPartsTest {

  private final WidgetStand stand = new WidgetStand().survey("extras");
  private final List<String> troubles = Browser.troubles();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private BrowserContext context;

  @BeforeEach
  void open() {
    context = Browser.open(1280, 900, ColorScheme.LIGHT);
  }

  @AfterEach
  void nothingWentWrong() {
    context.close();
    stand.close();
    troubles.removeIf(trouble -> trouble.contains("Failed to load resource"));
    assertThat(troubles).isEmpty();
  }

  private WidgetUser at(String address) {
    Page page = Browser.page(context, troubles);
    page.navigate(address);
    page.waitForFunction("!!(window.echolot && window.echolot.show)");
    return new WidgetUser(page);
  }

  private WidgetUser with(String attributes) {
    return at(stand.page("/", attributes, ""));
  }

  private interface Answer {
    Route.FulfillOptions to(int call, String body);
  }

  /** The gateway's answers to a call, and what was asked of it. */
  private void gateway(String path, Answer answer) {
    context.route(
        address -> address.startsWith(stand.gateway() + "/v1/public/pk_test/" + path),
        route -> {
          String body = route.request().postData() == null ? "" : route.request().postData();
          asked.add(path + " " + body);
          route.fulfill(
              answer
                  .to((int) asked.stream().filter(one -> one.startsWith(path + " ")).count(), body)
                  .setHeaders(
                      Map.of(
                          "Access-Control-Allow-Origin", "*", "Content-Type", "application/json")));
        });
  }

  private static Route.FulfillOptions json(int status, String body) {
    return new Route.FulfillOptions().setStatus(status).setBody(body.replace('\'', '"'));
  }

  private JsonNode complete() {
    Awaitility.await().until(() -> stand.last().path("state").asText().equals("complete"));
    return stand.last();
  }

  @Test
  void aPreviewFetchesSendsAndKeepsNothing() {
    WidgetUser user = with("");
    user.page()
        .evaluate(
            "survey => { const element = document.createElement('echolot-survey');"
                + " element.survey = JSON.parse(survey); element.setAttribute('survey', 'draft');"
                + " document.body.append(element); }",
            WidgetStand.read("logic"));
    user.sees("Hallo Gast").picks("8").sees("Noch etwas Zeit?").picks("Nein");
    user.presses("Absenden").sees("Bis bald!");
    assertThat(stand.sent()).isEmpty();
    assertThat(user.page().evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
  }

  @Test
  void aSenderGetsTheRevisionsInsteadOfTheGateway() {
    stand.survey("logic");
    WidgetUser user = with("");
    user.page()
        .evaluate(
            "window.told = []; const element = document.createElement('echolot-survey');"
                + " element.setAttribute('key', 'pk_test'); element.setAttribute('survey', 'logic');"
                + " element.sender = async (url, body) => told.push([url, body.state]) > 0;"
                + " document.body.append(element)");
    user.sees("Hallo Gast").picks("8").sees("Noch etwas Zeit?").picks("Nein");
    user.presses("Absenden").sees("Bis bald!");
    assertThat(user.page().evaluate("told.map(([, state]) => state).join()"))
        .isEqualTo("partial,complete");
    assertThat((String) user.page().evaluate("told[0][0]")).contains("/pk_test/responses/");
    assertThat(stand.sent()).isEmpty();
    assertThat(user.page().evaluate("localStorage.length")).isEqualTo(0);
  }

  @Test
  void answersThatThePageKnowsArePutInIfTheyFit() {
    stand.survey("logic");
    WidgetUser user = with("data-survey=logic data-answer-nps=3 data-answer-why='Zu teuer'");
    user.sees("Hallo Gast").presses("Weiter").sees("Nur 3: warum?");
    assertThat(user.widget().locator("textarea")).hasValue("Zu teuer");
    WidgetUser wrong = at(stand.page("/x", "data-survey=extras data-answer-nps=11", ""));
    wrong.sees("Empfehlen Sie uns?").next().sees("Bitte antworten Sie zuerst.");
  }

  @Test
  void whatWasAnsweredElsewhereIsSentAndNotAskedAgain() {
    stand.survey("logic");
    WidgetUser user = with("data-survey=logic data-answer-nps=3 data-skip-prefilled");
    user.sees("Nur 3: warum?");
    Awaitility.await().until(() -> stand.last().path("answers").toString().contains("nps"));
    user.presses("Zurück").sees("Hallo Gast");
  }

  @Test
  void itLooksAsTheSurveySaysUnlessThePageSaysOtherwise() {
    WidgetUser user = with("data-survey=extras");
    user.sees("Empfehlen Sie uns?");
    assertThat(colour(user)).isEqualTo("rgb(170, 0, 68)");
    assertThat(user.widget().locator(".card")).hasCSS("border-radius", "3px");
    user.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(colour(user)).as("the page is light").isEqualTo("rgb(170, 0, 68)");
    user.page().evaluate("document.documentElement.style.colorScheme = 'light dark'");
    assertThat(colour(user)).isEqualTo("rgb(255, 170, 204)");
    user.page()
        .evaluate("document.documentElement.style.setProperty('--echolot-accent-dark', '#00aa00')");
    assertThat(colour(user)).isEqualTo("rgb(0, 170, 0)");
  }

  private static Object colour(WidgetUser user) {
    return user.widget()
        .locator(".go")
        .evaluate("button => getComputedStyle(button).backgroundColor");
  }

  @Test
  void theTenantsTriggersShowASurveyUpToItsQuarantine() {
    stand.survey("logic");
    gateway(
        "config",
        (call, body) ->
            json(
                200,
                "{'surveys': [{'survey': 'extras', 'triggers': [{'when': 'event paid', 'mode':"
                    + " 'modal'}], 'share': 100}, {'survey': 'logic', 'triggers': [{'when': 'event"
                    + " left'}]}], 'quarantine': {'times': 1, 'days': 30}}"));
    WidgetUser user = with("data-auto");
    assertThat(stand.loaded()).doesNotContain("/widget/survey.js");
    Awaitility.await().until(() -> fires(user, "paid"));
    user.sees("Empfehlen Sie uns?");
    assertThat(user.widget()).hasAttribute("mode", "modal");
    user.page().evaluate("echolot.track('left')");
    assertThat(user.widget()).hasCount(1);
    assertThat(asked).containsExactly("config ");
    assertThat((String) user.page().evaluate("localStorage.getItem('echolot:asked')"))
        .matches("\\[\\d+]");
  }

  private static boolean fires(WidgetUser user, String event) {
    return (boolean)
        user.page()
            .evaluate(
                "event => { echolot.track(event); return !!document.querySelector('echolot-survey');"
                    + " }",
                event);
  }

  @Test
  void theGatewayHearsThatAnIdentifiedCustomerWasAsked() {
    gateway(
        "config",
        (call, body) ->
            json(
                200,
                "{'surveys': [{'survey': 'extras', 'triggers': [{'when': 'view'}]}], 'quarantine':"
                    + " {'times': 0, 'days': 0}}"));
    gateway("contacts", (call, body) -> json(202, ""));
    WidgetUser user = with("");
    user.page()
        .evaluate(
            "echolot.identify('c-1', {signature: 'abc', attributes: {name: 'Ada'}});"
                + " echolot.init({auto: true})");
    user.sees("Empfehlen Sie uns?");
    Awaitility.await()
        .until(
            () ->
                asked.contains(
                    "contacts {\"survey\":\"extras\",\"respondent\":\"c-1\",\"signature\":\"abc\"}"));
    user.picks("9").sees("Haben Sie Bilder, Ada?");
    Awaitility.await().until(() -> !stand.sent().isEmpty());
    assertThat(stand.last().path("hidden")).hasToString("{\"customer.name\":\"Ada\"}");
    assertThat(stand.last().path("guard").path("token").asText()).isEqualTo("started");
    assertThat(user.page().evaluate("localStorage.getItem('echolot:asked')")).isNull();
  }

  @Test
  void nothingIsKeptBeforeConsent() {
    stand.survey("logic");
    WidgetUser user = with("data-survey=logic data-consent=required data-quarantine=1");
    user.picks("8").sees("Noch etwas Zeit?");
    String kept = "localStorage.length + sessionStorage.length";
    assertThat(user.page().evaluate(kept)).isEqualTo(0);
    user.page().evaluate("echolot.consent(true)");
    assertThat((String) user.page().evaluate("Object.keys(localStorage).sort().join()"))
        .contains("echolot:pk_test:logic", "echolot:trigger:logic");
    user.page().evaluate("echolot.consent(false)");
    assertThat(user.page().evaluate(kept)).isEqualTo(0);
    user.picks("Nein").presses("Absenden").sees("Bis bald!");
    assertThat(user.page().evaluate(kept)).isEqualTo(0);
    assertThat(complete().path("answers")).hasSize(2);
  }

  @Test
  void manyResponsesAreMadeDearByWork() {
    stand.survey("logic");
    gateway("token", (call, body) -> json(200, "{'token': 't.1', 'difficulty': 9}"));
    gateway(
        "responses",
        (call, body) ->
            body.contains("\"proof\"")
                ? json(202, "{}")
                : json(403, "{'type': 'https://echolot.example/problems/proof-needed'}"));
    WidgetUser user = with("data-survey=logic");
    user.picks("8").sees("Noch etwas Zeit?");
    user.page().waitForCondition(() -> asked.stream().anyMatch(one -> one.contains("\"proof\"")));
    String proof = asked.get(asked.size() - 1).replaceAll(".*\"proof\":\"(\\d+)\".*", "$1");
    String response =
        (String) user.page().evaluate("JSON.parse(localStorage['echolot:pk_test:logic']).is.id");
    assertThat(zeros("t.1." + response + "." + proof)).isGreaterThanOrEqualTo(9);
  }

  @Test
  void aPageThatPinsItsHashesRunsWhatHasThemAlsoUnderTrustedTypes() throws IOException {
    stand.policy("require-trusted-types-for 'script'; trusted-types echolot");
    with(pinned(hash("echolot.js"), hash("survey.js"), hash("logic.js")))
        .sees("Empfehlen Sie uns?");
  }

  @Test
  void whatWasTamperedWithDoesNotRun() throws IOException {
    WidgetUser user = with(pinned(hash("echolot.js"), hash("logic.js")));
    user.page()
        .evaluate(
            "window.told = []; echolot.on('error', ({message}) => told.push(message));"
                + " echolot.show('extras')");
    Awaitility.await()
        .until(
            () ->
                user.page()
                    .evaluate(
                        "told.some(one => one.endsWith('/widget/survey.js could not be loaded.'))")
                    .equals(true));
    assertThat(user.widget().locator("legend")).hasCount(0);
    troubles.removeIf(trouble -> trouble.contains("integrity"));
  }

  private static String pinned(String loader, String... parts) {
    return "data-survey=extras crossorigin integrity='%s' data-integrity='%s'"
        .formatted(loader, String.join(" ", parts));
  }

  private static String hash(String file) throws IOException {
    byte[] content = Files.readAllBytes(WidgetStand.RESOURCES.resolve("widget/" + file));
    return "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384", content));
  }

  private static int zeros(String text) {
    byte[] hash = digest("SHA-256", text.getBytes(UTF_8));
    return hash.length * Byte.SIZE - new BigInteger(1, hash).bitLength();
  }

  private static byte[] digest(String algorithm, byte[] content) {
    try {
      return MessageDigest.getInstance(algorithm).digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
