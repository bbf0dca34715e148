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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Surveys are made in the console, in the real widget's sight. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class ConsoleBuilderTest {

  private final World world = World.get();
  private final List<String> troubles = Browser.troubles();
  private final String key = "built-" + UUID.randomUUID();

  private String aDraftExists() {
    return world
        .api
        .call(Service.SURVEY, "POST", "/v1/surveys", draft("Wie zufrieden?", false))
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  private String draft(String title, boolean required) {
    return """
        {"key":"%s","name":{"de":"Laden"},"languages":["de","en"],"questions":[
          {"key":"csat","kind":"csat","required":%s,"title":{"de":"%s","en":"How satisfied?"}},
          {"key":"why","kind":"text","title":{"de":"Warum?"},
           "showIf":{"ref":"answer.csat","op":"lte","value":2}}],
         "thanks":{"de":"Danke!","en":"Thanks!"}}"""
        .formatted(key, required, title);
  }

  private JsonNode stored(String id) {
    return world.api.call(Service.SURVEY, "GET", "/v1/surveys/" + id, "").expect(200).json();
  }

  private void somebodyElsePuts(String id, String draft) {
    Map<String, String> headers =
        Map.of(
            "Authorization", "Bearer " + world.api.token(),
            "Content-Type", "application/json",
            "If-Match", "\"" + stored(id).path("lock").asInt() + "\"");
    URI survey = URI.create(world.url(Service.SURVEY) + "/v1/surveys/" + id);
    world.api.send("PUT", survey, draft, headers).expect(200);
  }

  private ConsoleUser open(BrowserContext context, String screen) {
    return ConsoleUser.open(world, context, troubles, "anna", screen);
  }

  private static Locator field(ConsoleUser user, String label) {
    return user.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private static void choose(ConsoleUser user, String item) {
    user.page()
        .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item).setExact(true))
        .press("Enter");
  }

  @Test
  void aSurveyIsMadeAndPublishedByKeysAlone() {
    try (BrowserContext context = Browser.open(1500, 900, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, "surveys").seesHeading("Umfragen");
      Page page = anna.page();
      anna.button("Neue Umfrage").press("Enter");
      field(anna, "Name").fill("Gebaut");
      field(anna, "Schlüssel").fill(key);
      field(anna, "Schlüssel").press("Enter");
      anna.seesHeading("Gebaut");

      anna.button("Frage hinzufügen").press("Enter");
      choose(anna, "Text");
      field(anna, "Frage").fill("Warum?");
      anna.button("Frage hinzufügen").press("Enter");
      choose(anna, "Weiterempfehlung (NPS)");
      assertThat(field(anna, "Frage")).hasValue("");
      field(anna, "Frage").fill("Wie wahrscheinlich empfehlen Sie uns?");
      assertThat(
              page.frameLocator("iframe")
                  .getByText("Wie wahrscheinlich empfehlen Sie uns?")
                  .first())
          .isVisible();

      anna.takes("Wie wahrscheinlich empfehlen Sie uns? verschieben");
      assertThat(page.getByText("ist aufgenommen")).isAttached();
      page.keyboard().press("ArrowUp");
      assertThat(page.getByText("ist an Stelle 1 von 2")).isAttached();
      page.keyboard().press("Space");
      Locator questions =
          page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Fragen"))
              .getByRole(AriaRole.LISTITEM);
      assertThat(questions.first()).containsText("Wie wahrscheinlich");
      page.locator("h1").focus();
      page.keyboard().press("Control+z");
      assertThat(questions.first()).containsText("Warum?");
      page.keyboard().press("Control+Shift+z");
      assertThat(questions.first()).containsText("Wie wahrscheinlich");

      anna.button("1 Problem").press("Enter");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Üblicher Dank"))
          .press("Enter");
      field(anna, "Üblicher Dank").fill("Danke!");
      assertThat(anna.button("Bereit")).isVisible();
      anna.button("Veröffentlichen").press("Enter");
      assertThat(page.getByText("Version 1 ist veröffentlicht")).isVisible();
      assertThat(page.getByText("Alles gespeichert")).isVisible();
      assertThat(troubles).isEmpty();
    }
  }

  @Test
  void whatTwoPeopleHaveChangedIsPutTogether() {
    String id = aDraftExists();
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, "surveys/" + id).seesHeading("Laden");
      field(anna, "Frage").fill("Wie zufrieden sind Sie?");
      somebodyElsePuts(id, draft("Und, zufrieden?", true));
      anna.page().keyboard().press("Control+s");
      assertThat(anna.dialog()).containsText("Eines haben Sie beide geändert");
      assertThat(anna.dialog()).containsText("Und, zufrieden?");
      anna.button("So speichern").click();
      assertThat(anna.page().getByText("Alles gespeichert")).isVisible();

      JsonNode question = stored(id).path("draft").path("questions").path(0);
      assertThat(question.path("title").path("de").asText()).isEqualTo("Wie zufrieden sind Sie?");
      assertThat(question.path("required").asBoolean()).as("the other's change").isTrue();
    }
  }

  @Test
  void whichScoreEndsIsSaidBeforeItIsPublished() {
    String survey =
        """
        {"key":"%s","name":{"de":"Laden"},"languages":["de"],"thanks":{"de":"Danke!"},
         "questions":[{"key":"csat","kind":"csat","title":{"de":"Wie zufrieden?"}}]}"""
            .formatted(key);
    String id =
        world
            .api
            .call(Service.SURVEY, "POST", "/v1/surveys", survey)
            .expect(201)
            .json()
            .path("id")
            .asText();
    world.api.call(Service.SURVEY, "POST", "/v1/surveys/" + id + "/publish", "").expect(200);
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, "surveys/" + id).seesHeading("Laden");
      Page page = anna.page();
      anna.button("Bereit").click();
      assertThat(page.getByText("Dem Veröffentlichen steht nichts im Weg.")).isVisible();
      page.keyboard().press("Escape");

      field(anna, "Schlüssel").fill("csat2");
      assertThat(page.getByText("Noch nicht gespeichert")).isVisible();
      page.keyboard().press("Control+s");
      assertThat(page.getByText("Alles gespeichert")).isVisible();
      assertThat(page.getByText("Ihre Bewertung endet mit Version 1; eine neue beginnt."))
          .isVisible();
      Browser.shoot(page, "console-score-ends-1280");
      anna.isBarredByNothing("a score that ends");
      anna.button("Bereit, aber eine Bewertung endet").click();
      assertThat(anna.dialog()).containsText("Wie zufrieden?");

      anna.button("Veröffentlichen").click();
      assertThat(
              page.getByRole(
                  AriaRole.DIALOG,
                  new Page.GetByRoleOptions().setName("Version 2 veröffentlichen?")))
          .containsText("Manche Bewertungen laufen nicht weiter");
      // What was open before fades away.
      assertThat(anna.dialog()).hasCount(1);
      Browser.shoot(page, "console-publish-1280");
      anna.isBarredByNothing("what publishing changes");
      anna.button("Trotzdem veröffentlichen").click();
      assertThat(page.getByText("Version 2 ist veröffentlicht")).isVisible();
      assertThat(troubles).isEmpty();
    }
  }

  @Test
  void whatWasTypedIsStillThereAfterAReload() {
    String id = aDraftExists();
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, "surveys/" + id).seesHeading("Laden");
      field(anna, "Frage").fill("Noch nicht gespeichert");
      anna.page().reload();
      assertThat(field(anna, "Frage")).hasValue("Noch nicht gespeichert");
      anna.button("Gespeicherten Stand nehmen").click();
      assertThat(field(anna, "Frage")).hasValue("Wie zufrieden?");
      assertThat(troubles).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 360", "DARK, 1280"})
  void nothingBarsAnybody(ColorScheme scheme, int width) {
    String id = aDraftExists();
    try (BrowserContext context = Browser.open(width, 900, scheme)) {
      ConsoleUser anna = open(context, "surveys/" + id).seesHeading("Laden");
      for (String tab :
          List.of(
              "Fragen",
              "Logik",
              "Sprachen",
              "Aussehen",
              "Zielgruppe",
              "Einstellungen",
              "Versionen")) {
        anna.page()
            .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab).setExact(true))
            .click();
        assertThat(anna.page().getByRole(AriaRole.TABPANEL)).not().isEmpty();
        Browser.shoot(anna.page(), "console-builder-" + tab + "-" + scheme + "-" + width);
        anna.isBarredByNothing(tab);
      }
      assertThat(troubles).isEmpty();
    }
  }

  @Test
  void theCalendarOfATimeIsCalledAsItsField() {
    String id = aDraftExists();
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, "surveys/" + id + "?tab=audience").seesHeading("Laden");
      for (String field : List.of("Von", "Bis")) {
        field(anna, field).click();
        assertThat(
                anna.page()
                    .getByRole(
                        AriaRole.DIALOG, new Page.GetByRoleOptions().setName(field).setExact(true)))
            .isVisible();
        anna.isBarredByNothing("the calendar of " + field);
        anna.page().keyboard().press("Escape");
      }
      assertThat(troubles).isEmpty();
    }
  }
}
