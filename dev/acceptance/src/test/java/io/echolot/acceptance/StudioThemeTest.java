package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.echolot.launcher.Service;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The look of a survey's draft, and its preview in the real widget. */
@EnabledIf("hasBrowser")
class StudioThemeTest {

  private final World world = World.get();
  private final List<String> troubles = Browser.troubles();
  private final String key = "look-" + UUID.randomUUID();

  static boolean hasBrowser() {
    return Browser.isThere();
  }

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

  private JsonNode stored(String id) {
    return world.api.call(Service.SURVEY, "GET", "/v1/surveys/" + id, "").expect(200).json();
  }

  private void somebodyElsePuts(String id, String draft) {
    Map<String, String> headers =
        Map.of(
            "Authorization", "Bearer " + world.api.token(),
            "Content-Type", "application/json",
            "If-Match", "\"1\"");
    URI survey = URI.create(world.url(Service.SURVEY) + "/v1/surveys/" + id);
    world.api.send("PUT", survey, draft, headers).expect(200);
  }

  private StudioUser open(BrowserContext context, String id) {
    return StudioUser.open(world, context, troubles, "anna", "#/themes/" + id)
        .seesHeading("Aussehen: Aussehen");
  }

  private static FrameLocator preview(StudioUser user) {
    return user.page().frameLocator(".preview iframe");
  }

  private static Locator hex(StudioUser user, String token) {
    return user.page()
        .getByLabel(
            token + " (Helles Schema), hexadezimal", new Page.GetByLabelOptions().setExact(true));
  }

  @Test
  void aLookThatIsHardToReadIsWarnedOfAndSavedWithTheDraft() {
    String id = aDraftExists();
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      StudioUser user = open(context, id);
      hex(user, "Akzent").fill("#ffee88");
      assertThat(user.page().getByText("mindestens 4,5 : 1 nötig")).hasCount(2);
      user.isBarredByNothing("themes");
      hex(user, "Akzent").fill("#5b2a86");
      hex(user, "Text").fill("#000");
      assertThat(user.page().getByText("Kontrast 21,0 : 1")).isVisible();
      assertThat(user.page().getByText("mindestens 4,5 : 1 nötig")).hasCount(0);
      user.page().getByLabel("Ecken").fill("4");
      user.page().getByLabel("Schriften").fill("Georgia, serif");
      user.saves();
      user.page().reload();

      assertThat(hex(user, "Akzent")).hasValue("#5b2a86");
    }
    JsonNode survey = stored(id);
    assertThat(survey.at("/draft/theme").toString())
        .isEqualTo(
            "{\"accent\":\"#5b2a86\",\"text\":\"#000\",\"radius\":\"4px\",\"font\":\"Georgia, serif\"}");
    assertThat(survey.at("/draft/questions/0/key").asText()).isEqualTo("csat");
    assertThat(troubles).isEmpty();
  }

  @Test
  void aLookGoesIntoADraftThatSomebodyElseHasChanged() {
    String id = aDraftExists();
    try (BrowserContext context = Browser.open(360, 740, ColorScheme.DARK)) {
      StudioUser user = open(context, id);
      user.isBarredByNothing("themes at 360");
      String changed = stored(id).path("draft").toString().replace("Wie zufrieden?", "Und?");
      somebodyElsePuts(id, changed);
      hex(user, "Akzent").fill("#5b2a86");
      user.button("Speichern").click();
      Locator alert = user.page().getByRole(AriaRole.ALERT);
      assertThat(alert).containsText("Jemand anderes");
      user.button("Mein Aussehen in die neue Fassung speichern").click();
      assertThat(user.page().getByText("Alles gespeichert")).isVisible();
    }
    assertThat(stored(id).at("/draft/theme/accent").asText()).isEqualTo("#5b2a86");
    assertThat(stored(id).at("/draft/questions/0/title/de").asText()).isEqualTo("Und?");
    // The browser itself reports the refused call.
    assertThat(troubles).allMatch(trouble -> trouble.contains("412"));
  }

  @Test
  void theDraftIsSeenInTheRealWidgetAndItsAnswersGoNowhere() {
    String id = aDraftExists();
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      StudioUser user = open(context, id);
      Page page = user.page();
      Locator widget = preview(user).locator("echolot-survey");
      assertThat(widget.getByText("Wie zufrieden?")).isVisible();
      hex(user, "Hintergrund").fill("#fff7e6");
      assertThat(widget).hasCSS("--echolot-background", "#fff7e6");
      user.isBarredByNothing("preview");
      Browser.shoot(page, "studio-theme-1280");
      page.getByLabel("Sprache").selectOption("en");
      assertThat(widget.getByText("How satisfied?")).isVisible();
      page.getByLabel("Schema", new Page.GetByLabelOptions().setExact(true)).selectOption("dark");
      page.getByLabel("Breite").selectOption("small");
      page.getByLabel("Modus").selectOption("modal");
      assertThat(widget.getByRole(AriaRole.DIALOG)).isVisible();
      Browser.shoot(page, "studio-theme-modal");
      page.getByLabel("Modus").selectOption("inline");
      widget.getByRole(AriaRole.RADIO).last().click(new Locator.ClickOptions().setForce(true));
      widget.getByRole(AriaRole.BUTTON).last().click();
      assertThat(widget.locator(".thanks")).isVisible();
      page.setViewportSize(360, 740);
      user.isBarredByNothing("preview at 360");
      Browser.shoot(page, "studio-theme-360");
    }
    JsonNode none = world.api.call(Service.SURVEY, "GET", "/v1/responses?survey=" + key, "").json();
    assertThat(none.path("items")).isEmpty();
    assertThat(troubles).isEmpty();
  }
}
