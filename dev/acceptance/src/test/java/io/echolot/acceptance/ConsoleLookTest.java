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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A survey's look in the builder, beside the draft in the real widget. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class ConsoleLookTest {

  private static final String TOO_LOW = "mindestens 4,5 : 1 ist nötig";

  private final World world = World.get();
  private final List<String> troubles = Browser.troubles();
  private final String key = "look-" + UUID.randomUUID();

  private String aDraftExists() {
    String draft =
        """
        {"key":"%s","name":{"de":"Aussehen"},"languages":["de","en"],"questions":[{"key":"csat",
         "kind":"csat","title":{"de":"Wie zufrieden?","en":"How satisfied?"}}],"thanks":{"de":"Danke!"}}"""
            .formatted(key);
    return world
        .api
        .call(Service.SURVEY, "POST", "/v1/surveys", draft)
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  private ConsoleUser open(BrowserContext context, String id) {
    return ConsoleUser.open(world, context, troubles, "anna", "surveys/" + id + "?tab=look")
        .seesHeading("Aussehen");
  }

  private static Locator light(ConsoleUser user, String colour) {
    return user.page()
        .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Helles Schema"))
        .getByLabel(colour, new Locator.GetByLabelOptions().setExact(true));
  }

  private static void choose(Page page, String label, String option) {
    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label)).click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option)).click();
  }

  @Test
  void aLookThatIsHardToReadIsWarnedOfAndSavedWithTheDraft() {
    String id = aDraftExists();
    try (BrowserContext context = Browser.open(1500, 900, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, id);
      light(anna, "Akzent").fill("#ffee88");
      assertThat(anna.page().getByText(TOO_LOW)).hasCount(2);
      light(anna, "Akzent").fill("#5b2a86");
      light(anna, "Text").fill("#000000");
      assertThat(anna.page().getByText("Kontrast 21,0 : 1")).isVisible();
      assertThat(anna.page().getByText(TOO_LOW)).hasCount(0);
      anna.button("Speichern").click();
      assertThat(anna.button("Speichern")).isDisabled();
    }
    JsonNode theme =
        world
            .api
            .call(Service.SURVEY, "GET", "/v1/surveys/" + id, "")
            .expect(200)
            .json()
            .at("/draft/theme");
    assertThat(theme.path("accent").asText()).isEqualTo("#5b2a86");
    assertThat(theme.path("text").asText()).isEqualTo("#000000");
    assertThat(troubles).isEmpty();
  }

  @Test
  void theDraftIsSeenInTheRealWidgetAndItsAnswersGoNowhere() {
    String id = aDraftExists();
    try (BrowserContext context = Browser.open(1500, 900, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, id);
      Page page = anna.page();
      Locator widget = page.frameLocator("iframe[title=Vorschau]").locator("echolot-survey");
      assertThat(widget.getByText("Wie zufrieden?")).isVisible();
      light(anna, "Hintergrund").fill("#fff7e6");
      assertThat(widget).hasCSS("--echolot-background", "#fff7e6");
      choose(page, "Modus", "Im Fenster");
      assertThat(widget.getByRole(AriaRole.DIALOG)).isVisible();
      choose(page, "Modus", "In der Seite");
      widget.getByRole(AriaRole.RADIO).last().click(new Locator.ClickOptions().setForce(true));
      widget.getByRole(AriaRole.BUTTON).last().click();
      assertThat(widget.locator(".thanks")).isVisible();
      Browser.shoot(page, "console-look-1500");
    }
    JsonNode none = world.api.call(Service.SURVEY, "GET", "/v1/responses?survey=" + key, "").json();
    assertThat(none.path("items")).isEmpty();
    assertThat(troubles).isEmpty();
  }
}
