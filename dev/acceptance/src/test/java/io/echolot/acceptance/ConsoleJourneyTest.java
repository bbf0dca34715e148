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

/** Journeys and personas in the console: made, changed by two people, and looked at. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class ConsoleJourneyTest {

  private final World world = World.get();
  private final List<String> troubles = Browser.troubles();
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final String path = "/v1/journeys/visit-" + run;

  private ConsoleUser open(BrowserContext context, String who, String screen) {
    return ConsoleUser.open(world, context, troubles, who, screen);
  }

  private void aJourneyExists() {
    put(
        "/v1/personas/beate-" + run,
        "{'name':{'de':'Beate RUN'},'description':{'de':'Immer in Eile'},'goals':[{'de':'Schnell"
            + " fertig sein'}],'pains':[{'de':'Lange Schlangen'}],'colour':'#8a4fb0'}");
    put(
        path,
        "{'name':{'de':'Besuch RUN'},'personas':['beate-RUN'],'stages':[{'key':'come','name':{"
            + "'de':'Kommen'},'touchpoints':[{'key':'sign-RUN','name':{'de':'Schild'},'kind':"
            + "'offline','emotions':{'beate-RUN':1}}]},{'key':'buy','name':{'de':'Kaufen'},"
            + "'touchpoints':[{'key':'till-RUN','name':{'de':'Kasse'},'channel':'in_person',"
            + "'owner':'Team Laden','emotions':{'beate-RUN':-2}}]},{'key':'go','name':{'de':"
            + "'Gehen'}}]}");
  }

  private void put(String thing, String body) {
    world
        .api
        .call(Service.SURVEY, "PUT", thing, body.replace('\'', '"').replace("RUN", run))
        .expect(200, 201);
  }

  private JsonNode stored() {
    return world.api.call(Service.SURVEY, "GET", path, "").expect(200).json();
  }

  private void somebodyElsePuts(String journey) {
    Map<String, String> headers =
        Map.of(
            "Authorization", "Bearer " + world.api.token(),
            "Content-Type", "application/json",
            "If-Match", "\"1\"");
    world
        .api
        .send("PUT", URI.create(world.url(Service.SURVEY) + path), journey, headers)
        .expect(200);
  }

  private static Locator field(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private static Locator box(Page page, String label) {
    return page.getByRole(
        AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  private static void choose(Page page, String label, String option) {
    box(page, label).click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option)).click();
  }

  private static Locator points(Page page, String stage) {
    return page.getByRole(
            AriaRole.LIST, new Page.GetByRoleOptions().setName("Kontaktpunkte in " + stage))
        .getByRole(AriaRole.LISTITEM);
  }

  private static void isLive(Page page, String touchpoint) {
    assertThat(page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(touchpoint)))
        .isVisible();
  }

  /** By the keyboard alone, as dnd-kit tells it. */
  private static void moves(ConsoleUser user, String handle, String key, String said) {
    Page page = user.page();
    user.takes(handle);
    page.keyboard().press(key);
    assertThat(page.getByText(said)).isAttached();
    page.keyboard().press("Space");
    assertThat(page.getByText("ist abgelegt")).isAttached();
  }

  @Test
  void aPersonaGoesAJourneyThatIsMadeByTheKeyboard() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, "anna", "new-persona").seesHeading("Persona anlegen");
      Page page = anna.page();
      field(page, "Name (Deutsch)").fill("Carl " + run);
      anna.button("Ziel").click();
      field(page, "Ziele, Zeile 1").fill("Beraten werden");
      anna.isBarredByNothing("new-persona");
      anna.button("Persona anlegen").click();
      anna.seesHeading("Carl " + run);

      page.navigate(world.url(Service.SURVEY) + "/console/new-journey");
      field(page, "Name (Deutsch)").fill("Visit " + run);
      page.keyboard().press("Enter");
      anna.seesHeading("Visit " + run);
      field(page, "Neue Phase").focus();
      for (String words : new String[] {"Kommen", "Kaufen"}) {
        page.keyboard().type(words);
        page.keyboard().press("Enter");
      }
      field(page, "Neuer Kontaktpunkt in Kaufen").focus();
      page.keyboard().type("Kasse " + run);
      page.keyboard().press("Enter");
      moves(anna, "Kaufen verschieben", "ArrowLeft", "Kaufen ist an Stelle 1.");
      moves(anna, "Kasse " + run + " verschieben", "ArrowRight", "ist über Kommen, Stelle 1.");
      assertThat(points(page, "Kommen")).containsText(new String[] {"Kasse"});
      page.keyboard().press("Control+z");
      assertThat(points(page, "Kaufen")).containsText(new String[] {"Kasse"});
      choose(page, "Personas", "Carl " + run);
      page.keyboard().press("Escape");
      choose(page, "Weg von", "Carl " + run);
      assertThat(page.getByText("Beraten werden")).isVisible();
      choose(page, "Gefühl: Kasse " + run, "Sehr gut");
      String curve = "Gefühlskurve von Carl %1$s: Kasse %1$s: Sehr gut".formatted(run);
      assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(curve)))
          .isVisible();
      Browser.shoot(page, "console-map-1280");
      anna.button("Speichern").press("Enter");
      assertThat(page.getByText("Alles gespeichert")).isVisible();

      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Live-Karte")).click();
      anna.seesHeading("Journey-Karte");
      isLive(page, "Kasse " + run);
    }
    JsonNode journey = stored();
    assertThat(journey.findValuesAsText("key"))
        .containsExactly("visit-" + run, "kaufen", "kasse-" + run, "kommen");
    assertThat(journey.at("/stages/0/touchpoints/0/emotions/carl-" + run).asInt()).isEqualTo(2);
    assertThat(troubles).isEmpty();
  }

  @Test
  void aTouchpointSaysWhereItIsAndWhatIsAskedThere() {
    aJourneyExists();
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.DARK)) {
      ConsoleUser anna = open(context, "anna", "journeys?q=" + run).seesHeading("Journeys");
      Page page = anna.page();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Besuch " + run))
          .first()
          .click();
      anna.seesHeading("Besuch " + run);
      anna.button("Mehr zu Kasse").click();
      page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Bearbeiten")).click();
      anna.dialog().getByLabel("Sprache hinzufügen").first().click();
      page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Englisch")).click();
      field(page, "Name (Englisch)").fill("Till");
      choose(page, "Kanal", "Kiosk");
      choose(page, "Umfrage hinzufügen", "Beziehung");
      box(page, "Fragen daraus").click();
      page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Wie wahrscheinlich"))
          .click();
      page.keyboard().press("Escape");
      anna.isBarredByNothing("touchpoint");
      Browser.shoot(page, "console-touchpoint-1280");
      anna.button("Fertig").click();
      assertThat(points(page, "Kaufen")).containsText(new String[] {"Kiosk · Team Laden"});
      assertThat(points(page, "Kaufen")).containsText(new String[] {": 1 Frage"});

      anna.button("Mehr zu Kasse").click();
      page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("In die Phase Gehen"))
          .click();
      anna.button("Mehr zu Kommen").click();
      page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Löschen")).click();
      page.reload();
      assertThat(page.getByText("Nicht gespeichert")).isVisible();
      anna.button("Speichern").click();
      assertThat(page.getByText("Alles gespeichert")).isVisible();
    }
    JsonNode journey = stored();
    assertThat(journey.findValuesAsText("key"))
        .containsExactly("visit-" + run, "buy", "go", "till-" + run);
    JsonNode till = journey.at("/stages/1/touchpoints/0");
    assertThat(till.at("/name/en").asText()).isEqualTo("Till");
    assertThat(till.at("/surveys/0/survey").asText()).isEqualTo("relationship-nps");
    assertThat(till.at("/surveys/0/questions/0").asText()).isEqualTo("nps");
    assertThat(troubles).isEmpty();
  }

  @Test
  void twoPeopleAtOneMapLoseNothing() {
    aJourneyExists();
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, "anna", "journeys/visit-" + run);
      Page page = anna.page();
      anna.seesHeading("Besuch " + run);
      somebodyElsePuts(
          stored().toString().replace("\"Schild\"", "\"Tafel\"").replace("Team Laden", "Team B"));
      anna.button("Mehr zu Kasse").click();
      page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Bearbeiten")).click();
      field(page, "Verantwortlich").fill("Team A");
      anna.button("Fertig").click();
      anna.button("Speichern").click();
      Locator alert = page.getByRole(AriaRole.ALERT);
      assertThat(alert).containsText("Kaufen › Kasse › Verantwortlich: dort steht „Team B“");
      assertThat(points(page, "Kommen")).containsText(new String[] {"Tafel"});
      anna.isBarredByNothing("conflict");
      anna.button("Das andere übernehmen").click();
      assertThat(alert).hasCount(0);
      assertThat(points(page, "Kaufen")).containsText(new String[] {"Team B"});
    }
    // The browser itself reports the refused call.
    assertThat(troubles).allMatch(trouble -> trouble.contains("412"));
  }

  @Test
  void whatGoesAJourneyStaysAndWhatIsDeletedComesBack() {
    aJourneyExists();
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, "anna", "personas/beate-" + run);
      Page page = anna.page();
      anna.seesHeading("Beate " + run);
      anna.button("Löschen").click();
      assertThat(page.getByText("These journeys name the persona")).isVisible();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Besuch " + run)).click();
      anna.seesHeading("Besuch " + run);
      anna.button("Löschen").click();
      anna.seesHeading("Journeys");
      page.getByRole(AriaRole.STATUS)
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Rückgängig"))
          .click();
      assertThat(
              page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Besuch " + run))
                  .first())
          .isVisible();
    }
    assertThat(stored().path("stages")).hasSize(3);
    // The browser itself reports the refused call.
    assertThat(troubles).allMatch(trouble -> trouble.contains("409"));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 360", "DARK, 1280"})
  void nothingBarsAnybody(ColorScheme scheme, int width) {
    aJourneyExists();
    try (BrowserContext admins = Browser.open(width, 800, scheme);
        BrowserContext readers = Browser.open(width, 800, scheme)) {
      ConsoleUser anna = open(admins, "anna", "journeys").seesHeading("Journeys");
      looksAt(anna, "journeys", scheme, width);
      String[][] screens = {
        {"new-journey", "Journey anlegen"},
        {"journeys/visit-" + run + "?persona=beate-" + run, "Besuch " + run},
        {"journeys/visit-" + run + "?touchpoint=till-" + run, "Besuch " + run},
        {"personas", "Personas"},
        {"new-persona", "Persona anlegen"},
        {"personas/beate-" + run, "Beate " + run},
      };
      for (String[] screen : screens) {
        anna.page().navigate(world.url(Service.SURVEY) + "/console/" + screen[0]);
        if (screen[0].contains("touchpoint")) {
          assertThat(anna.dialog()).isVisible();
        } else {
          anna.seesHeading(screen[1]);
        }
        looksAt(anna, screen[0].replace(run, ""), scheme, width);
      }

      ConsoleUser ben = open(readers, "ben", "journeys/visit-" + run + "?persona=beate-" + run);
      ben.seesHeading("Besuch " + run);
      assertThat(points(ben.page(), "Kaufen").getByRole(AriaRole.BUTTON)).hasCount(0);
      assertThat(ben.button("Speichern")).hasCount(0);
      looksAt(ben, "journeys-reader", scheme, width);
    }
    assertThat(troubles).isEmpty();
  }

  private static void looksAt(ConsoleUser user, String screen, ColorScheme scheme, int width) {
    Page page = user.page();
    assertThat(page.locator(".mantine-Skeleton-root")).hasCount(0);
    Browser.shoot(
        page, "console-" + screen.replaceAll("[^a-z]+", "-") + "-" + scheme + "-" + width);
    user.isBarredByNothing(screen);
  }
}
