package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import io.echolot.launcher.Service;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands around all screens of the console, and the list of surveys. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class ConsoleFrameTest {

  private final World world = World.get();
  private final List<String> troubles = Browser.troubles();

  private ConsoleUser open(BrowserContext context, String screen) {
    return ConsoleUser.open(world, context, troubles, "anna", screen);
  }

  @Test
  void fromLoginToTheListOfSurveys() {
    try (BrowserContext context = Browser.open(1280, 800, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, "").seesHeading("Start");
      Page page = anna.page();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Umfragen")).click();

      anna.seesHeading("Umfragen");
      assertThat(page).hasTitle("Umfragen – Echolot");
      assertThat(page.locator("h1")).isFocused();
      assertThat(page.locator("html")).hasAttribute("lang", "de");
      assertThat(page.getByRole(AriaRole.ROW).filter(hasText("relationship-nps"))).isVisible();
      Browser.shoot(page, "console-surveys-1280");
      assertThat(troubles).isEmpty();
    }
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void anAddressCarriesTheViewThroughTheLogin() {
    try (BrowserContext context = Browser.open(1280, 800, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, "surveys?q=no-such-survey&state=draft");
      assertThat(anna.page().getByText("Keine Umfrage passt dazu")).isVisible();
      assertThat(anna.page().getByLabel("Name oder Schlüssel")).hasValue("no-such-survey");

      anna.button("Alle Filter entfernen").click();
      assertThat(anna.page()).hasURL(world.url(Service.SURVEY) + "/console/surveys");
      assertThat(anna.page().getByRole(AriaRole.TABLE)).isVisible();
      assertThat(troubles).isEmpty();
    }
  }

  @Test
  void whatWasJustTypedDoesNotComeBackWhenTheFiltersAreTakenAway() {
    try (BrowserContext context = Browser.open(1280, 800, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, "surveys?q=no-such-survey");
      Page page = anna.page();
      assertThat(page.getByText("Keine Umfrage passt dazu")).isVisible();
      page.clock().install();
      page.getByLabel("Name oder Schlüssel").fill("no-other-survey");
      anna.button("Alle Filter entfernen").click();
      page.clock().runFor(1000);
      assertThat(page).hasURL(world.url(Service.SURVEY) + "/console/surveys");
      assertThat(page.getByLabel("Name oder Schlüssel")).hasValue("");
      assertThat(troubles).isEmpty();
    }
  }

  @Test
  void whatIsNoFileIsNoPage() {
    try (BrowserContext context = Browser.open(1280, 800, ColorScheme.LIGHT)) {
      String missing = world.url(Service.SURVEY) + "/console/assets/gone.js";
      APIResponse answer =
          context.request().get(missing, RequestOptions.create().setMaxRedirects(0));
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
    }
  }

  @Test
  void theKeyboardIsEnough() {
    try (BrowserContext context = Browser.open(1280, 800, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, "").seesHeading("Start");
      Page page = anna.page();
      page.keyboard().press("Tab");
      assertThat(page.getByText("Zum Inhalt springen")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator("#main")).isFocused();

      page.keyboard().press("Control+k");
      Locator palette = page.getByPlaceholder("Wohin möchten Sie?");
      assertThat(palette).isFocused();
      page.keyboard().type("umfr");
      page.keyboard().press("Enter");
      anna.seesHeading("Umfragen");
      assertThat(palette).isHidden();
      assertThat(page.getByRole(AriaRole.ROW).filter(hasText("relationship-nps"))).isVisible();

      page.keyboard().press("/");
      assertThat(page.getByLabel("Name oder Schlüssel")).isFocused();
      page.locator("h1").focus();
      page.keyboard().press("Shift+?");
      assertThat(anna.dialog()).containsText("Tastenkürzel");
      page.keyboard().press("Escape");
      assertThat(anna.dialog()).isHidden();
      assertThat(troubles).isEmpty();
    }
  }

  @Test
  void languageAndAppearanceAreChosenAndKept() {
    try (BrowserContext context = Browser.open(1280, 800, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, "surveys").seesHeading("Umfragen");
      Page page = anna.page();
      page.getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Anna Adler: Einstellungen"))
          .click();
      page.getByText("English").click();
      anna.seesHeading("Surveys");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Anna Adler: settings"))
          .click();
      page.getByText("Dark", new Page.GetByTextOptions().setExact(true)).click();

      page.reload();
      anna.seesHeading("Surveys");
      assertThat(page.locator("html")).hasAttribute("data-mantine-color-scheme", "dark");
      assertThat(troubles).isEmpty();
    }
  }

  @Test
  void whatWasTypedSurvivesTheEndOfTheSession() {
    try (BrowserContext context = Browser.open(1280, 800, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, "surveys").seesHeading("Umfragen");
      Page page = anna.page();
      context.clearCookies();
      page.getByLabel("Name oder Schlüssel").fill("relationship");
      assertThat(anna.dialog()).containsText("Ihre Sitzung ist abgelaufen");

      Page login = context.waitForPage(() -> anna.button("In einem neuen Tab anmelden").click());
      new ConsoleUser(login).logsInAndLeaves("anna");
      assertThat(anna.dialog()).isHidden();
      assertThat(page.getByLabel("Name oder Schlüssel")).hasValue("relationship");
      assertThat(page.getByRole(AriaRole.ROW).filter(hasText("relationship-nps"))).isVisible();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT, 360",
    "LIGHT, 768",
    "LIGHT, 1280",
    "DARK, 360",
    "DARK, 768",
    "DARK, 1280",
  })
  void nothingBarsAnybody(ColorScheme scheme, int width) {
    try (BrowserContext context = Browser.open(width, 800, scheme)) {
      ConsoleUser anna = open(context, "").seesHeading("Start");
      Page page = anna.page();
      assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Balken")))
          .isVisible();
      Browser.shoot(page, "console-home-" + scheme + "-" + width);
      anna.isBarredByNothing("home");
      anna.button("Als Tabelle zeigen").click();
      assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
      anna.isBarredByNothing("chart as table");

      page.navigate(world.url(Service.SURVEY) + "/console/surveys");
      assertThat(page.getByRole(AriaRole.ROW).filter(hasText("relationship-nps"))).isVisible();
      Browser.shoot(page, "console-surveys-" + scheme + "-" + width);
      anna.isBarredByNothing("surveys");
      page.navigate(world.url(Service.SURVEY) + "/console/surveys?q=no-such");
      assertThat(page.getByText("Keine Umfrage passt dazu")).isVisible();
      anna.isBarredByNothing("no surveys");

      page.keyboard().press("Control+k");
      assertThat(page.getByPlaceholder("Wohin möchten Sie?")).isFocused();
      anna.isBarredByNothing("palette");
      assertThat(troubles).isEmpty();
    }
  }
}
