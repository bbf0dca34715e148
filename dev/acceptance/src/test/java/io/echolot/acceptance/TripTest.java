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

/** The demo's survey with many kinds of questions and logic, from the page to what is stored. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class TripTest {

  private final World world = World.get();
  private final List<String> troubles = Browser.troubles();

  private static Locator survey(Page page) {
    return page.locator("echolot-survey");
  }

  private static void choose(Page page, AriaRole role, String name) {
    survey(page)
        .getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .click(new Locator.ClickOptions().setForce(true));
  }

  private static void press(Page page, String name) {
    survey(page)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private static void awaits(Page page, String title) {
    assertThat(survey(page).getByText(title).first()).isVisible();
  }

  private JsonNode stored(String end) {
    Awaitility.await("survey-service reads the log")
        .atMost(Duration.ofSeconds(60))
        .until(() -> newest().at("/state").asText().equals(end));
    return newest();
  }

  private JsonNode newest() {
    return world
        .api
        .call(Service.SURVEY, "GET", "/v1/responses?survey=tent-trip&limit=1", "")
        .expect(200)
        .json()
        .at("/items/0");
  }

  @Test
  void whoIsUnhappyIsAskedMoreAndWhatIsStoredIsWhatWasSaid() {
    try (BrowserContext context = Browser.open(360, 780, ColorScheme.LIGHT)) {
      Page page = Browser.page(context, troubles);
      page.navigate(world.shop.url() + "/trip.html");
      awaits(page, "Wie war Ihre Reise?");
      press(page, "Weiter");
      choose(page, AriaRole.RADIO, "Unzufrieden");
      awaits(page, "Was hat gestört?");
      Browser.shoot(page, "trip-choices-360");
      choose(page, AriaRole.CHECKBOX, "Die Heringe");
      press(page, "Weiter");
      awaits(page, "Und im Einzelnen?");
      Browser.shoot(page, "trip-matrix-360");
      press(page, "Weiter");
      awaits(page, "Was ist Ihnen am wichtigsten?");
      Browser.shoot(page, "trip-ranking-360");
      press(page, "Weiter");
      awaits(page, "Wie viele Nächte");
      survey(page).locator("input.box").fill("12");
      press(page, "Weiter");
      awaits(page, "Seit wann");
      survey(page).locator("input.box").fill("2024-05-01");
      press(page, "Weiter");
      choose(page, AriaRole.RADIO, "2 von 5 Sternen");
      awaits(page, "2 Sterne: warum?");
      survey(page).locator("textarea").fill("Schlecht zu lesen");
      press(page, "Weiter");
      awaits(page, "Dürfen wir uns melden?");
      survey(page).locator("[autocomplete=email]").fill("jo@example.org");
      press(page, "Weiter");
      awaits(page, "Ihr Einverständnis");
      survey(page).getByRole(AriaRole.CHECKBOX).click(new Locator.ClickOptions().setForce(true));
      press(page, "Absenden");
      awaits(page, "Das tut uns leid.");
    }
    JsonNode response = stored("complete");
    assertThat(response.at("/hidden/plan").asText()).isEqualTo("regular");
    assertThat(response.at("/answers").findValuesAsText("question"))
        .contains("csat", "trouble", "nights", "since", "stars", "why", "contact", "agree")
        .doesNotContain("hello", "parts");
    assertThat(troubles).isEmpty();
  }

  @Test
  void whoIsHappyIsSoonDone() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.DARK)) {
      Page page = Browser.page(context, troubles);
      page.navigate(world.shop.url() + "/trip.html");
      press(page, "Weiter");
      choose(page, AriaRole.RADIO, "Sehr zufrieden");
      awaits(page, "Was ist Ihnen am wichtigsten?");
      Browser.shoot(page, "trip-ranking-dark");
      for (int i = 0; i < 4; i++) {
        press(page, "Weiter");
      }
      awaits(page, "Keine Sterne: warum?");
      press(page, "Absenden");
      awaits(page, "Danke und gute Reise!");
    }
    assertThat(troubles).isEmpty();
  }
}
