package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.echolot.launcher.Service;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A kiosk that loses its network, is even restarted without one, and sends all of it once. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class KioskJourneyTest {

  private final World world = World.get();
  private final List<String> troubles = Browser.troubles();

  private long stored(String words) {
    JsonNode items =
        world
            .api
            .call(Service.SURVEY, "GET", "/v1/responses?survey=relationship-nps&channel=kiosk", "")
            .json()
            .path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(one -> one.at("/answers/1/value").asText().startsWith(words))
        .filter(one -> one.path("state").asText().equals("complete"))
        .count();
  }

  private static void answer(Page page, String score, String words) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Deutsch").setExact(true))
        .click();
    WidgetUser user = new WidgetUser(page);
    user.sees("Wie wahrscheinlich").picks(score).sees("wichtigste Grund");
    assertThat(user.widget().locator("textarea")).hasValue("");
    user.widget().locator("textarea").fill(words);
    user.presses("Absenden").sees("Danke, das hilft uns sehr!");
  }

  private static void awaitStart(Page page) {
    // Thanks stay for 8 seconds, and whoever seems to have gone is asked for 10.
    assertThat(page.locator("#start")).isVisible();
  }

  @Test
  void whatIsAnsweredWithoutANetworkArrivesOnce() {
    String words = "Kiosk " + UUID.randomUUID();
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      Page page = Browser.page(context, troubles);
      page.navigate(world.url(Service.GATEWAY) + "/k/pk_acme_kiosk_demo/relationship-nps?idle=15");
      assertThat(page.locator("body[data-kept]")).hasCount(1);
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
      Browser.shoot(page, "kiosk-1280");
      page.setViewportSize(360, 740);
      Browser.shoot(page, "kiosk-360");
      page.setViewportSize(1280, 900);
      answer(page, "9", words + " 1");
      awaitStart(page);

      context.setOffline(true);
      answer(page, "3", words + " 2");
      Browser.shoot(page, "kiosk-thanks");
      awaitStart(page);
      assertThat(page.locator("#queued")).containsText("Wartend: 1");
      page.reload();
      answer(page, "8", words + " 3");
      awaitStart(page);
      assertThat(page.locator("#queued")).containsText("Wartend: 2");
      assertThat(stored(words)).as("what was sent at once").isEqualTo(1);
      context.setOffline(false);

      assertThat(page.locator("#queued")).containsText("Alles gesendet");
      Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> stored(words) == 3);
    }
  }

  @Test
  void aKioskThatIsShutSendsWhatWaits() {
    String words = "Kiosk " + UUID.randomUUID();
    String kiosk = world.url(Service.GATEWAY) + "/k/pk_acme_kiosk_demo/";
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      Page page = Browser.page(context, troubles);
      page.navigate(kiosk + "relationship-nps?idle=15");
      assertThat(page.locator("body[data-kept]")).hasCount(1);
      context.setOffline(true);
      answer(page, "9", words);
      assertThat(page.locator("#queued")).containsText("Wartend: 1");
      page.navigate("about:blank");
      context.setOffline(false);

      page.navigate(kiosk + "none");
      assertThat(page.locator("h1"))
          .hasText("Diese Umfrage gibt es nicht. Bitte prüfen Sie den Link.");
      assertThat(page.locator("#queued")).containsText("Alles gesendet");
      Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> stored(words) == 1);
    }
  }

  @Test
  void whoGoesAwayLeavesNothingToTheNext() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      Page page = Browser.page(context, troubles);
      page.navigate(world.url(Service.GATEWAY) + "/k/pk_acme_kiosk_demo/relationship-nps?idle=15");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Deutsch")).click();
      WidgetUser user = new WidgetUser(page);
      user.sees("Wie wahrscheinlich").picks("2").sees("wichtigste Grund");
      assertThat(page.getByText("Sind Sie noch da?")).isVisible();
      Browser.shoot(page, "kiosk-still");
      awaitStart(page);

      assertThat(page.locator("echolot-survey")).hasCount(0);
      answer(page, "8", "Die Nächste");
    }
  }
}
