package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.echolot.launcher.Service;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The hosted page in a browser without scripts, and how the widget takes it over. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class HostedPageJourneyTest {

  private final World world = World.get();
  private final List<String> troubles = Browser.troubles();

  private String page(String survey, String query) {
    return world.url(Service.GATEWAY) + "/s/pk_acme_shop_demo/" + survey + query;
  }

  private JsonNode newest(String survey) {
    return world
        .api
        .call(Service.SURVEY, "GET", "/v1/responses?survey=" + survey, "")
        .json()
        .at("/items/0");
  }

  private static void choose(Page page, AriaRole role, String label) {
    page.getByRole(role, new Page.GetByRoleOptions().setName(label).setExact(true))
        .click(new Locator.ClickOptions().setForce(true));
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  private static void heading(Page page, String text) {
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText(text);
  }

  private static void nothingBars(Page page) {
    // A page that has just come has its colours only when its styles have come, too.
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
  }

  @Test
  void aWholeSurveyIsAnsweredWithoutScripts() {
    try (BrowserContext context = Browser.openWithoutScripts(360, 740, ColorScheme.LIGHT)) {
      Page page = Browser.page(context, troubles);
      page.navigate(page("post-delivery-csat", "?lang=de&touchpoint=delivery"));
      heading(page, "Wie zufrieden sind Sie");
      Browser.shoot(page, "plain-360");
      press(page, "Weiter");
      assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
      Browser.shoot(page, "plain-fault-360");
      choose(page, AriaRole.RADIO, "Zufrieden");
      press(page, "Weiter");
      heading(page, "Wie viele Sterne");
      Browser.shoot(page, "plain-stars-360");
      press(page, "Zurück");
      choose(page, AriaRole.RADIO, "Unzufrieden");
      press(page, "Weiter");
      choose(page, AriaRole.RADIO, "4 von 5 Sternen");
      press(page, "Weiter");
      choose(page, AriaRole.CHECKBOX, "Zu spät");
      choose(page, AriaRole.CHECKBOX, "Beschädigt");
      page.setViewportSize(1280, 900);
      Browser.shoot(page, "plain-choices-1280");
      press(page, "Weiter");
      page.locator("textarea").fill("Ohne Skripte");
      press(page, "Absenden");
      heading(page, "Vielen Dank!");
      Browser.shoot(page, "plain-thanks-1280");
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> newest("post-delivery-csat").at("/answers/3/value").asText(),
            "Ohne Skripte"::equals);
    JsonNode stored = newest("post-delivery-csat");
    assertThat(stored.path("state").asText()).isEqualTo("complete");
    assertThat(stored.at("/answers/0/value").asInt()).isEqualTo(2);
    assertThat(stored.at("/answers/2/value").size()).isEqualTo(2);
    // Chromium tells of each answer that isn't 200.
    troubles.removeIf(trouble -> trouble.contains("400"));
    assertThat(troubles).isEmpty();
  }

  @Test
  void axeFindsNothingOnTheFormOrAtItsFaults() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (BrowserContext context = Browser.open(360, 740, scheme)) {
        // Without the widget the page is what it is without scripts, and axe can run in it.
        context.route("**/widget/**", route -> route.abort());
        Page page = Browser.page(context, Browser.troubles());
        page.navigate(page("post-delivery-csat", "?lang=en"));
        nothingBars(page);
        press(page, "Next");
        nothingBars(page);
        Browser.shoot(page, "plain-fault-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
        choose(page, AriaRole.RADIO, "Satisfied");
        press(page, "Next");
        nothingBars(page);
        press(page, "Next");
        nothingBars(page);
        press(page, "Next");
        nothingBars(page);
      }
    }
  }

  @Test
  void theWidgetTakesTheFirstQuestionOverWithoutAJump() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      Page page = Browser.page(context, troubles);
      page.navigate(page("relationship-nps", "?lang=de"));
      assertThat(page.locator("echolot-survey").getByText("Wie wahrscheinlich").first())
          .isVisible();
      assertThat(page.locator("form[method=post]")).hasCount(0);
      Browser.shoot(page, "hosted-1280");
      Object shift =
          page.evaluate(
              "new Promise(done => new PerformanceObserver(list => done(list.getEntries()"
                  + ".reduce((sum, one) => sum + one.value, 0)))"
                  + ".observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done(0), 500))");
      assertThat(((Number) shift).doubleValue()).isLessThan(0.1);
    }
    assertThat(troubles).isEmpty();
  }

  @Test
  void aClickInAnEmailIsAnAnswerOnceItIsSeen() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      Page mail = Browser.page(context, troubles);
      mail.navigate(page("relationship-nps", "/email.html?lang=de&touchpoint=invoice"));
      Browser.shoot(mail, "email-1280");
      mail.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("7").setExact(true))
          .click();
      assertThat(mail.locator("echolot-survey").getByText("wichtigste Grund").first()).isVisible();
      // So fast an answer costs the page some work first.
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                JsonNode stored = newest("relationship-nps");
                return stored.path("touchpoint").asText().equals("invoice")
                    && stored.at("/answers/0/value").asInt() == 7;
              });
    }
    assertThat(troubles).isEmpty();
  }
}
