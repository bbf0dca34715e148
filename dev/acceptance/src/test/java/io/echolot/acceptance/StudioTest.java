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

/** The studio's journey maps, by mouse and by keyboard. */
@EnabledIf("hasBrowser")
class StudioTest {

  private final World world = World.get();
  private final List<String> troubles = Browser.troubles();
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final String path = "/v1/journeys/visit-" + run;

  static boolean hasBrowser() {
    return Browser.isThere();
  }

  private void aJourneyExists() {
    String persona = "/v1/personas/beate-" + run;
    put(
        persona,
        "{'name':{'de':'Beate'},'description':{'de':'Immer in Eile'},'goals':[{'de':'Schnell fertig"
            + " sein'}],'pains':[{'de':'Lange Schlangen'}],'colour':'#8a4fb0'}");
    put(
        path,
        "{'name':{'de':'Besuch'},'personas':['beate-RUN'],'stages':[{'key':'come','name':{'de':"
            + "'Kommen'},'touchpoints':[{'key':'sign-RUN','name':{'de':'Schild'},'kind':'offline',"
            + "'emotions':{'beate-RUN':1}}]},{'key':'buy','name':{'de':'Kaufen'},'touchpoints':[{"
            + "'key':'till-RUN','name':{'de':'Kasse'},'channel':'in_person','owner':'Team Laden',"
            + "'emotions':{'beate-RUN':-2}}]},{'key':'go','name':{'de':'Gehen'}}]}");
  }

  private void put(String thing, String body) {
    world
        .api
        .call(Service.SURVEY, "PUT", thing, body.replace('\'', '"').replace("RUN", run))
        .expect(200);
  }

  private JsonNode stored() {
    return world.api.call(Service.SURVEY, "GET", path, "").expect(200).json();
  }

  private StudioUser open(BrowserContext context, String who) {
    return StudioUser.open(world, context, troubles, who, "#/journeys/visit-" + run)
        .seesHeading("Besuch");
  }

  private static Locator column(Page page, String stage) {
    return page.locator("[data-stage=" + stage + "]");
  }

  private Locator card(Page page, String key) {
    return page.locator("[data-key=" + key + "-" + run + "]");
  }

  private static void sees(Locator place, String words) {
    assertThat(place).containsText(words);
  }

  @Test
  void aTouchpointWithAQuestionIsThereAfterAReload() {
    aJourneyExists();
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      StudioUser user = open(context, "anna");
      Page page = user.page();
      user.isBarredByNothing("map");
      column(page, "buy").getByText("+").click();
      user.isBarredByNothing("dialog");
      user.dialog().getByLabel("Name").fill("Beratung");
      user.dialog().getByLabel("offline").check();
      user.dialog().getByLabel("Kanal").selectOption("in_person");
      user.dialog().getByLabel("Verantwortlich").fill("Team Laden");
      user.dialog().getByLabel("Beate").selectOption("2");
      user.dialog().getByLabel("Umfrage wählen").selectOption("relationship-nps");
      user.button("Anhängen").click();
      user.dialog().getByLabel("Wie wahrscheinlich").check();
      Browser.shoot(page, "studio-dialog-1280");
      user.button("Übernehmen").click();
      assertThat(page.getByText("Nicht gespeicherte Änderungen")).isVisible();
      user.saves();
      page.reload();

      Locator made = column(page, "buy").locator(".card").nth(1);
      sees(made, "Beratung");
      sees(made, "offline · persönlich · Team Laden");
      sees(made, ": 1 Frage");
      assertThat(page.getByRole(AriaRole.IMG))
          .hasAttribute(
              "aria-label",
              "Gefühlskurve von Beate: Schild: gut, Kasse: sehr schlecht, Beratung: sehr gut");
      Browser.shoot(page, "studio-map-1280");
      page.setViewportSize(360, 740);
      user.isBarredByNothing("map at 360");
      Browser.shoot(page, "studio-map-360");
    }
    JsonNode point = stored().at("/stages/1/touchpoints/1");
    assertThat(point.at("/surveys/0/survey").asText()).isEqualTo("relationship-nps");
    assertThat(point.at("/surveys/0/questions/0").asText()).isEqualTo("nps");
    assertThat(troubles).isEmpty();
  }

  @Test
  void aMapIsChangedByKeyboardAndByDraggingAndUndone() {
    aJourneyExists();
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.DARK)) {
      StudioUser user = open(context, "anna");
      Page page = user.page();
      user.button("Schild bearbeiten").focus();
      page.keyboard().press("Alt+ArrowRight");
      sees(column(page, "buy").locator(".card").first(), "Schild");
      assertThat(user.button("Schild bearbeiten")).isFocused();
      sees(page.getByRole(AriaRole.STATUS), "Schild ist jetzt in Kaufen an Stelle 1.");
      card(page, "till").locator("h3").dragTo(column(page, "go").locator("ol"));
      sees(column(page, "go"), "Kasse");
      page.keyboard().press("Control+z");
      sees(column(page, "buy"), "Kasse");
      user.button("Kaufen nach links").click();
      assertThat(page.locator(".column h2")).hasText(new String[] {"Kaufen", "Kommen", "Gehen"});
      user.button("Gehen umbenennen").click();
      user.dialog().getByLabel("Name").fill("Heimweg");
      page.keyboard().press("Enter");
      user.button("Phase hinzufügen").click();
      user.dialog().getByLabel("Name").fill("Erinnern");
      page.keyboard().press("Enter");
      user.button("Schild löschen").click();
      card(page, "till").getByLabel("Gefühl von Beate").selectOption("0");
      user.isBarredByNothing("map in the dark");
      Browser.shoot(page, "studio-map-dark");
      user.saves();
    }
    JsonNode journey = stored();
    assertThat(journey.findValuesAsText("key"))
        .containsExactly("visit-" + run, "buy", "till-" + run, "come", "go", "erinnern");
    assertThat(journey.at("/stages/0/touchpoints/0/emotions/beate-" + run).asInt()).isZero();
    assertThat(journey.at("/stages/2/name/de").asText()).isEqualTo("Heimweg");
    assertThat(troubles).isEmpty();
  }

  @Test
  void twoPeopleAtOneMapLoseNothing() {
    aJourneyExists();
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      StudioUser user = open(context, "anna");
      Page page = user.page();
      Page other = Browser.page(context, troubles);
      other.navigate(page.url());
      StudioUser second = new StudioUser(other);
      second.button("Schild löschen").click();
      second.saves();
      card(page, "till").getByLabel("Gefühl von Beate").selectOption("1");
      user.button("Speichern").click();
      sees(page.getByRole(AriaRole.ALERT), "Jemand anderes hat das inzwischen geändert.");
      page.bringToFront();
      user.isBarredByNothing("conflict");
      Browser.shoot(page, "studio-conflict");
      user.button("Neue Fassung laden").click();
      assertThat(card(page, "sign")).hasCount(0);
      user.button("Rückgängig").click();
      assertThat(card(page, "sign")).isVisible();
      user.saves();
    }
    assertThat(stored().at("/stages/0/touchpoints/0/key").asText()).isEqualTo("sign-" + run);
    // The browser itself reports the refused call.
    assertThat(troubles).allMatch(trouble -> trouble.contains("412"));
  }

  @Test
  void aPersonaIsMadeAndGoesTheWayAndAnAnalystOnlyLooks() {
    aJourneyExists();
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT);
        BrowserContext readers = Browser.open(360, 740, ColorScheme.DARK)) {
      StudioUser user = open(context, "anna");
      Page page = user.page();
      user.button("Personas …").click();
      user.button("Neue Persona").click();
      Locator form = user.dialog().last();
      form.getByLabel("Name").fill("Carl " + run);
      form.getByLabel("Ziele").fill("Vergleichen\nBeraten werden");
      user.isBarredByNothing("persona");
      Browser.shoot(page, "studio-persona-1280");
      form.getByText("Speichern").click();
      user.button("Übernehmen").click();
      page.getByLabel("Persona", new Page.GetByLabelOptions().setExact(true))
          .selectOption("carl-" + run);
      sees(page.locator(".persona"), "Beraten werden");
      card(page, "sign").getByLabel("Gefühl von Carl").selectOption("-1");
      user.saves();

      StudioUser analyst = open(readers, "ben");
      Page reader = analyst.page();
      assertThat(analyst.button("Speichern")).hasCount(0);
      assertThat(card(reader, "sign").getByRole(AriaRole.BUTTON)).hasCount(0);
      analyst.isBarredByNothing("reading at 360");
      Browser.shoot(reader, "studio-reader-360");
      reader.navigate(world.url(Service.SURVEY) + "/studio/");
      analyst.seesHeading("Kundenreisen");
      analyst.isBarredByNothing("list at 360");
    }
    assertThat(troubles).isEmpty();
  }
}
