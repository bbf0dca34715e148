package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Whose a response is: the widget shows it with all that it sends, and lets go of what is gone. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class WidgetOwnerTest {

  private final WidgetStand stand = new WidgetStand().survey("extras");
  private final List<String> troubles = Browser.troubles();
  private volatile int status = 202;

  @AfterEach
  void nothingWentWrong() {
    stand.close();
    troubles.removeIf(trouble -> trouble.contains("Failed to load resource"));
    assertThat(troubles).isEmpty();
  }

  private WidgetUser open(BrowserContext context) {
    context.route(
        address -> address.matches(".*/responses/[0-9a-f-]+"),
        route -> {
          if (status == 202) {
            route.resume();
          } else {
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(status)
                    .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                    .setBody("{\"type\":\"https://echolot.example/problems/erased\"}"));
          }
        });
    Page page = Browser.page(context, troubles);
    page.navigate(stand.page("/", "data-survey=extras", ""));
    return new WidgetUser(page);
  }

  private static String kept(WidgetUser user) {
    return (String) user.page().evaluate("JSON.stringify({...localStorage})");
  }

  /** The browser's requests are looked at while its page is waited for. */
  private JsonNode awaitSent(WidgetUser user, int count) {
    user.page().waitForCondition(() -> stand.sent().size() >= count);
    user.page()
        .waitForCondition(
            () ->
                user.page()
                    .evaluate("!JSON.parse(localStorage['echolot:outbox'] || null)")
                    .equals(true));
    return stand.last();
  }

  @Test
  void theSecretStaysWithTheResponseAlsoInTheOutboxAndOverAReload() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      status = 503;
      WidgetUser user = open(context);
      user.picks("9");
      assertThat(user.widget().locator("[type=file]")).hasCount(1);
      assertThat(stand.sent()).isEmpty();

      status = 202;
      user.page().reload();
      JsonNode late = awaitSent(user, 1);
      assertThat(late.path("secret").asText()).matches("[0-9a-f]{32}");
      assertThat(late.path("revision").asInt()).isEqualTo(1);
      user.presses("Zurück").picks("3");
      // A page that goes sends once more what waits, of which it hears no answer.
      user.page().waitForCondition(() -> stand.last().path("revision").asInt() == 2);
      JsonNode next = stand.last();
      assertThat(next.path("secret")).isEqualTo(late.path("secret"));
      assertThat(next.path("revision").asInt()).isEqualTo(2);

      try (BrowserContext other = Browser.open(1280, 900, ColorScheme.LIGHT)) {
        int before = stand.sent().size();
        WidgetUser another = open(other).picks("1");
        assertThat(awaitSent(another, before + 1).path("secret")).isNotEqualTo(late.path("secret"));
      }
    }
  }

  @Test
  void eachOpeningOfALinkTellsItsNumber() {
    String link = "{\"response\":\"0192f0c1-2b7a-7c3e-9d41-000000000001\",\"writer\":\"%s\",";
    String survey = WidgetStand.read("extras").replaceFirst("\\{", "");
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      stand.survey("extras", link.formatted("100.aa") + survey);
      WidgetUser user = open(context);
      user.picks("9");
      assertThat(awaitSent(user, 1).path("writer").asText()).isEqualTo("100.aa");

      stand.survey("extras", link.formatted("200.bb") + survey);
      user.page().reload();
      user.presses("Zurück").picks("3");
      assertThat(awaitSent(user, 2).path("writer").asText()).isEqualTo("200.bb");
      assertThat(stand.last().path("revision").asInt()).isEqualTo(2);
    }
  }

  @Test
  void whatWasErasedIsForgottenAndToldAsAnError() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      WidgetUser user = open(context);
      user.picks("9");
      String secret = awaitSent(user, 1).path("secret").asText();
      assertThat(kept(user)).contains(secret);
      user.page()
          .evaluate("window.told = []; echolot.on('error', ({message}) => told.push(message)); 0");

      status = 410;
      user.presses("Zurück").picks("3");
      user.page()
          .waitForCondition(
              () -> user.page().evaluate("told.some(m => /^410 /.test(m))").equals(true));
      user.page().waitForCondition(() -> !kept(user).contains(secret));
      assertThat(kept(user)).doesNotContain("outbox\":\"{\\\"http");
      user.sees("Ihre Antworten auf diese Umfrage wurden wie gewünscht gelöscht.");

      status = 202;
      user.page().reload();
      user.picks("7");
      user.page().waitForCondition(() -> !stand.last().path("secret").asText().equals(secret));
      assertThat(stand.sent()).hasSize(2);
    }
  }

  @Test
  void aFileIsUploadedWithTheSecretOfItsResponse() {
    List<String> secrets = new CopyOnWriteArrayList<>();
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      context.route(
          address -> address.contains("/files/"),
          route -> {
            secrets.add(route.request().headers().getOrDefault("echolot-secret", ""));
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(201)
                    .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                    .setBody("{\"id\":\"f\",\"name\":\"a\",\"type\":\"image/png\",\"size\":1}"));
          });
      WidgetUser user = open(context);
      user.picks("9");
      user.widget()
          .locator("[type=file]")
          .setInputFiles(new FilePayload("a.png", "image/png", new byte[] {1}));
      user.page().waitForCondition(() -> !secrets.isEmpty());
      assertThat(secrets).containsExactly(awaitSent(user, 1).path("secret").asText());
    }
  }
}
