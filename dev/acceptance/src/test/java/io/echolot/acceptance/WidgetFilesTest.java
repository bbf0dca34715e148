package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as answers, on a page with a strict Content-Security-Policy. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class WidgetFilesTest {

  private static final String DOT =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  private static final FilePayload PICTURE =
      new FilePayload("dot.png", "image/png", Base64.getDecoder().decode(DOT));

  private final WidgetStand stand = new WidgetStand().survey("extras");
  private final List<String> troubles = Browser.troubles();
  private final List<String> uploads = new CopyOnWriteArrayList<>();
  private volatile int status = 201;

  @AfterEach
  void nothingWentWrong() {
    stand.close();
    troubles.removeIf(
        trouble ->
            trouble.contains("Failed to load resource")
                || trouble.contains("ERR_INTERNET_DISCONNECTED"));
    assertThat(troubles).isEmpty();
  }

  private WidgetUser open(BrowserContext context, String attributes) {
    context.route(
        address -> address.contains("/files/"),
        route -> {
          uploads.add(route.request().url());
          String name = route.request().url().replaceAll(".*name=", "");
          route.fulfill(
              new Route.FulfillOptions()
                  .setStatus(status)
                  .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                  .setBody(
                      "{\"id\":\"f-%d\",\"name\":\"%s\",\"type\":\"image/png\",\"size\":70}"
                          .formatted(uploads.size(), name)));
        });
    Page page = Browser.page(context, troubles);
    page.navigate(stand.page("/", "data-survey=extras " + attributes, ""));
    WidgetUser user = new WidgetUser(page);
    user.picks("9");
    assertThat(user.widget().locator("[type=file]")).hasCount(1);
    return user;
  }

  private static void choose(WidgetUser user, FilePayload... files) {
    user.widget().locator("[type=file]").setInputFiles(files);
  }

  @Test
  void chosenAndDroppedFilesAreUploadedAndTheAnswerNamesThem() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      WidgetUser user = open(context, "");
      user.next().sees("Bitte antworten Sie zuerst.");
      choose(user, PICTURE);
      user.sees("dot.png");
      assertThat(user.widget().locator("canvas")).hasCount(1);
      user.widget()
          .locator("form")
          .evaluate(
              "form => { const data = new DataTransfer(); data.items.add(new File(['x'],"
                  + " 'drop.png', {type: 'image/png'})); form.dispatchEvent(new DragEvent('drop',"
                  + " {dataTransfer: data, bubbles: true, cancelable: true})); }");
      user.sees("drop.png");
      assertThat(user.widget().locator("[type=file]")).isHidden();
      user.presses("drop.png: Entfernen");
      assertThat(user.widget().locator("li")).hasCount(1);
      Browser.shoot(user.page(), "widget-file");
      user.next().sees("Noch etwas?").presses("Absenden").sees("Vielen Dank!");

      Awaitility.await().until(() -> stand.last().path("state").asText().equals("complete"));
      assertThat(stand.last().path("answers").get(1).path("value"))
          .hasToString(
              "[{\"id\":\"f-1\",\"name\":\"dot.png\",\"type\":\"image/png\",\"size\":70}]");
      assertThat(uploads.get(0))
          .matches(
              ".*/responses/[0-9a-f-]{36}/files/[0-9a-f-]{36}\\?survey=extras&question=shots&.*");
    }
  }

  @Test
  void whatDoesNotFitIsToldAndNotUploaded() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      WidgetUser user = open(context, "");
      choose(user, new FilePayload("notes.txt", "text/plain", "x".getBytes(UTF_8)));
      user.sees("Bitte prüfen Sie Ihre Antwort.").next().sees("Noch nicht hochgeladen");
      user.presses("notes.txt: Entfernen");
      choose(user, new FilePayload("big.png", "image/png", new byte[2000]));
      user.sees("Höchstens 0,001 MB");
      assertThat(uploads).isEmpty();
    }
  }

  @Test
  void whatFailedIsTriedAgainAndTheOthersStay() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      WidgetUser user = open(context, "");
      choose(user, PICTURE);
      user.sees("dot.png");
      Awaitility.await().until(() -> uploads.size() == 1);
      status = 503;
      choose(user, new FilePayload("two.png", "image/png", PICTURE.buffer));
      user.sees("Noch nicht hochgeladen");
      status = 201;
      user.presses("two.png: Erneut versuchen");
      assertThat(user.widget().getByText("Noch nicht hochgeladen")).hasCount(0);
      user.next().sees("Noch etwas?").presses("Zurück").sees("two.png");
      assertThat(user.widget().locator("li")).hasCount(2);
    }
  }

  @Test
  void offlineItSaysSo() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      WidgetUser user = open(context, "");
      status = 500;
      choose(user, PICTURE);
      user.sees("Noch nicht hochgeladen");
      assertThat(user.widget().getByText("Sie sind offline.")).hasCount(0);
      user.presses("dot.png: Entfernen");
      context.unrouteAll();
      context.setOffline(true);
      choose(user, PICTURE);
      user.sees("Sie sind offline.");
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, de", "DARK, de", "LIGHT, ar"})
  void axeFindsNothing(ColorScheme scheme, String language) {
    try (BrowserContext context = Browser.open(1280, 900, scheme)) {
      // Not the theme's colours, whose contrast isn't ours.
      stand.survey("extras", WidgetStand.read("extras").replace("\"accent", "\"x"));
      WidgetUser user = open(context, "data-language=" + language);
      choose(user, PICTURE);
      user.sees("dot.png");
      assertThat(
              new AxeBuilder(user.page())
                  .setLegacyMode(true).include("echolot-survey").analyze().getViolations().stream()
                      .map(rule -> rule.getId() + " " + rule.getNodes())
                      .toList())
          .isEmpty();
    }
  }
}
