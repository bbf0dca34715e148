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

  private Page open(BrowserContext context, String user) {
    Page page = Browser.page(context, troubles);
    page.navigate(world.url(Service.SURVEY) + "/");
    page.locator("#username").fill(user);
    page.locator("#password").fill("echolot");
    page.locator("#kc-login").click();
    page.waitForURL(world.url(Service.SURVEY) + "/studio/**");
    page.navigate(world.url(Service.SURVEY) + "/studio/#/journeys/visit-" + run);
    assertThat(heading(page, "Besuch")).isVisible();
    return page;
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator column(Page page, String stage) {
    return page.locator("[data-stage=" + stage + "]");
  }

  private Locator card(Page page, String key) {
    return page.locator("[data-key=" + key + "-" + run + "]");
  }

  private static Locator dialog(Page page) {
    return page.getByRole(AriaRole.DIALOG);
  }

  private static void sees(Locator place, String words) {
    assertThat(place).containsText(words);
  }

  private static void nothingBars(Page page, String what) {
    assertThat(
            new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                    .map(rule -> what + ": " + rule.getId() + " " + rule.getNodes())
                    .toList())
        .isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("%s fits", what)
        .isEqualTo(true);
  }

  private static void save(Page page) {
    button(page, "Speichern").click();
    assertThat(page.getByText("Alles gespeichert")).isVisible();
  }

  @Test
  void aTouchpointWithAQuestionIsThereAfterAReload() {
    aJourneyExists();
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      Page page = open(context, "anna");
      nothingBars(page, "map");
      column(page, "buy").getByText("＋").click();
      nothingBars(page, "dialog");
      dialog(page).getByLabel("Name").fill("Beratung");
      dialog(page).getByLabel("offline").check();
      dialog(page).getByLabel("Kanal").selectOption("in_person");
      dialog(page).getByLabel("Verantwortlich").fill("Team Laden");
      dialog(page).getByLabel("Beate").selectOption("2");
      dialog(page).getByLabel("Umfrage wählen").selectOption("relationship-nps");
      button(page, "Anhängen").click();
      dialog(page).getByLabel("Wie wahrscheinlich").check();
      Browser.shoot(page, "studio-dialog-1280");
      button(page, "Übernehmen").click();
      assertThat(page.getByText("Nicht gespeicherte Änderungen")).isVisible();
      save(page);
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
      nothingBars(page, "map at 360");
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
      Page page = open(context, "anna");
      button(page, "Schild bearbeiten").focus();
      page.keyboard().press("Alt+ArrowRight");
      sees(column(page, "buy").locator(".card").first(), "Schild");
      assertThat(button(page, "Schild bearbeiten")).isFocused();
      sees(page.getByRole(AriaRole.STATUS), "Schild ist jetzt in Kaufen an Stelle 1.");
      card(page, "till").locator("h3").dragTo(column(page, "go").locator("ol"));
      sees(column(page, "go"), "Kasse");
      page.keyboard().press("Control+z");
      sees(column(page, "buy"), "Kasse");
      button(page, "Kaufen nach links").click();
      assertThat(page.locator(".column h2")).hasText(new String[] {"Kaufen", "Kommen", "Gehen"});
      button(page, "Gehen umbenennen").click();
      dialog(page).getByLabel("Name").fill("Heimweg");
      page.keyboard().press("Enter");
      button(page, "Phase hinzufügen").click();
      dialog(page).getByLabel("Name").fill("Erinnern");
      page.keyboard().press("Enter");
      button(page, "Schild löschen").click();
      card(page, "till").getByLabel("Gefühl von Beate").selectOption("0");
      nothingBars(page, "map in the dark");
      Browser.shoot(page, "studio-map-dark");
      save(page);
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
      Page page = open(context, "anna");
      Page other = Browser.page(context, troubles);
      other.navigate(page.url());
      button(other, "Schild löschen").click();
      save(other);
      card(page, "till").getByLabel("Gefühl von Beate").selectOption("1");
      button(page, "Speichern").click();
      sees(page.getByRole(AriaRole.ALERT), "Jemand anderes hat das inzwischen geändert.");
      nothingBars(page, "conflict");
      Browser.shoot(page, "studio-conflict");
      button(page, "Neue Fassung laden").click();
      assertThat(card(page, "sign")).hasCount(0);
      button(page, "Rückgängig").click();
      assertThat(card(page, "sign")).isVisible();
      save(page);
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
      Page page = open(context, "anna");
      button(page, "Personas …").click();
      button(page, "Neue Persona").click();
      Locator form = dialog(page).last();
      form.getByLabel("Name").fill("Carl " + run);
      form.getByLabel("Ziele").fill("Vergleichen\nBeraten werden");
      nothingBars(page, "persona");
      Browser.shoot(page, "studio-persona-1280");
      form.getByText("Speichern").click();
      button(page, "Übernehmen").click();
      page.getByLabel("Persona", new Page.GetByLabelOptions().setExact(true))
          .selectOption("carl-" + run);
      sees(page.locator(".persona"), "Beraten werden");
      card(page, "sign").getByLabel("Gefühl von Carl").selectOption("-1");
      save(page);

      Page reader = open(readers, "ben");
      assertThat(button(reader, "Speichern")).hasCount(0);
      assertThat(card(reader, "sign").getByRole(AriaRole.BUTTON)).hasCount(0);
      nothingBars(reader, "reading at 360");
      Browser.shoot(reader, "studio-reader-360");
      reader.navigate(world.url(Service.SURVEY) + "/studio/");
      assertThat(heading(reader, "Kundenreisen")).isVisible();
      nothingBars(reader, "list at 360");
    }
    assertThat(troubles).isEmpty();
  }
}
