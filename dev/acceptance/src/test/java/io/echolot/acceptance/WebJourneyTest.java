package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.echolot.launcher.Service;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("io.echolot.acceptance.Browser#isThere")
class WebJourneyTest {

  private final World world = World.get();
  private final List<String> troubles = Browser.troubles();

  private long served(String metric, String survey) {
    JsonNode report =
        world
            .api
            .call(Service.METRICS, "GET", "/v1/scores?metric=" + metric + "&survey=" + survey, "")
            .expect(200)
            .json();
    return report.at("/groups/0/score/n").asLong();
  }

  private static Locator widget(Page page) {
    return page.locator("echolot-survey");
  }

  private static void choose(Page page, String label) {
    widget(page)
        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(label).setExact(true))
        .click(new Locator.ClickOptions().setForce(true));
  }

  private static void press(Page page, String name) {
    widget(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).click();
  }

  @Test
  void anAnswerInTheShopIsReadInTheConsoleWithoutAReload() {
    try (BrowserContext people = Browser.open(1280, 900, ColorScheme.LIGHT);
        BrowserContext customers = Browser.open(360, 740, ColorScheme.LIGHT)) {
      Page words = ConsoleUser.open(world, people, troubles, "anna", "words").page();
      assertThat(words.getByText("Live", new Page.GetByTextOptions().setExact(true))).isVisible();
      long before = served("nps", "relationship-nps");
      Page shop = Browser.page(customers, troubles);
      shop.navigate(world.shop.url() + "/");
      assertThat(widget(shop).getByText("Wie wahrscheinlich")).isVisible();
      Browser.shoot(shop, "widget-360");
      choose(shop, "9");
      widget(shop).locator("textarea").fill("Schnell und freundlich");
      press(shop, "Absenden");
      assertThat(widget(shop).getByText("Danke, das hilft uns sehr!").first()).isVisible();

      Awaitility.await()
          .pollInterval(Duration.ofMillis(50))
          .atMost(Duration.ofSeconds(10))
          .until(() -> served("nps", "relationship-nps") == before + 1);
      assertThat(words.getByRole(AriaRole.ARTICLE).first()).containsText("Schnell und freundlich");
      JsonNode stored =
          world.api.call(Service.SURVEY, "GET", "/v1/responses?channel=web", "").json();
      assertThat(stored.at("/items/0/state").asText()).isEqualTo("complete");
      assertThat(stored.at("/items/0/stage").asText()).isEqualTo("buy");
    }
    assertThat(troubles).isEmpty();
  }

  @Test
  void aReloadResumesAndABackStepCorrects() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.DARK)) {
      Page page = Browser.page(context, troubles);
      page.navigate(world.shop.url() + "/delivery.html");
      choose(page, "Zufrieden");
      assertThat(widget(page).getByText("Sterne geben")).isVisible();
      page.reload();

      assertThat(widget(page).getByText("Sterne geben")).isVisible();
      Browser.shoot(page, "widget-modal-dark");
      choose(page, "4 von 5 Sternen");
      assertThat(widget(page).getByText("Was war nicht in Ordnung?")).isVisible();
      press(page, "Zurück");
      choose(page, "5 von 5 Sternen");
      widget(page)
          .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("Alles bestens"))
          .click(new Locator.ClickOptions().setForce(true));
      press(page, "Weiter");
      press(page, "Absenden");
      assertThat(widget(page).getByText("Vielen Dank!").first()).isVisible();
      page.keyboard().press("Escape");
      assertThat(widget(page)).hasCount(0);
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> {
              JsonNode stored =
                  world
                      .api
                      .call(Service.SURVEY, "GET", "/v1/responses?survey=post-delivery-csat", "")
                      .json()
                      .at("/items/0");
              return stored.path("state").asText().equals("complete")
                  && stored.at("/answers/0/value").asInt() == 4
                  && stored.at("/answers/1/value").asInt() == 5;
            });
    assertThat(troubles).isEmpty();
  }

  @Test
  void anAnswerGivenOfflineIsSentWhenTheNetworkIsBack() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      Page page = Browser.page(context, troubles);
      page.navigate(world.shop.url() + "/support.html");
      assertThat(widget(page).getByText("leicht gemacht")).isVisible();
      long before = served("ces", "support-ces");
      context.setOffline(true);
      choose(page, "6");
      press(page, "Absenden");
      assertThat(widget(page).getByText("Sie sind offline")).isVisible();
      context.setOffline(false);

      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> served("ces", "support-ces") == before + 1);
    }
  }

  @Test
  void theHostedPageAsksInTheReadersLanguage() {
    try (BrowserContext context = Browser.open(360, 740, ColorScheme.LIGHT)) {
      Page page = Browser.page(context, troubles);
      page.navigate(world.url(Service.GATEWAY) + "/s/pk_acme_shop_demo/relationship-nps?lang=en");
      assertThat(widget(page).getByText("How likely are you")).isVisible();
      Browser.shoot(page, "hosted-360");
      // By keyboard alone.
      page.keyboard().press("Tab");
      page.keyboard().press("8");
      page.keyboard().press("Enter");
      assertThat(widget(page).getByText("main reason")).isVisible();
      page.keyboard().press("Tab");
      page.keyboard().type("Good");
      // Who is through within a second is asked for work first, by a refusal
      // (echolot.guard.fastest).
      page.waitForFunction(
          "since => performance.now() > since + 1100", page.evaluate("performance.now()"));
      // A page that is loaded anew in the middle of a call is told of as an error.
      page.waitForResponse(
          answer ->
              answer.status() == 202
                  && String.valueOf(answer.request().postData()).contains("\"complete\""),
          () -> press(page, "Send"));
      assertThat(widget(page).getByText("Thank you, that helps").first()).isVisible();
      page.reload();
      assertThat(page.getByText("You have already answered")).isVisible();
    }
    assertThat(troubles).isEmpty();
  }
}
