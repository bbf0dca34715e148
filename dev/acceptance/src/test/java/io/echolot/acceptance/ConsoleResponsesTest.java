package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.echolot.launcher.Service;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came back, in the console: all of it, one response, and the results of a survey. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class ConsoleResponsesTest {

  private static final String SURVEY = "relationship-nps";

  private final World world = World.get();
  private final List<String> troubles = Browser.troubles();

  private ConsoleUser open(BrowserContext context, String screen) {
    world.answered();
    return ConsoleUser.open(world, context, troubles, "anna", screen);
  }

  private static Locator rows(Page page) {
    return page.getByRole(AriaRole.ROW);
  }

  @Test
  void fromASearchToOneResponseAndItsErasureTakenBack() {
    try (BrowserContext context = Browser.open(1280, 800, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, "responses?survey=" + SURVEY).seesHeading("Antworten");
      Page page = anna.page();
      assertThat(rows(page).nth(1)).isVisible();
      page.keyboard().press("/");
      page.keyboard().type("gibtesnichtxyz");
      assertThat(page.getByText("Keine Antwort passt dazu")).isVisible();
      anna.button("Alle Filter entfernen").click();

      Locator first = rows(page).nth(1).getByRole(AriaRole.LINK);
      String address = first.getAttribute("href");
      first.click();
      assertThat(page).hasURL(world.url(Service.SURVEY) + address);
      assertThat(page.getByText("Antworten in der Reihenfolge der Fragen")).isVisible();

      anna.button("Diese Antwort löschen").click();
      anna.seesHeading("Antworten");
      assertThat(page.locator("a[href='" + address + "']")).hasCount(0);
      anna.button("Rückgängig").click();
      assertThat(page.locator("a[href='" + address + "']")).isVisible();
      assertThat(troubles).isEmpty();
    }
  }

  @Test
  void resultsOfASurveyAndTwoGroupsSideBySide() {
    try (BrowserContext context = Browser.open(1280, 800, ColorScheme.LIGHT)) {
      String screen = "surveys/" + world.surveyId(SURVEY) + "/results";
      ConsoleUser anna = open(context, screen);
      Page page = anna.page();
      Locator nps = page.getByRole(AriaRole.REGION).filter(hasText("NPS:")).first();
      assertThat(nps).isVisible();
      nps.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Herunterladen"))
          .click();
      Download table =
          page.waitForDownload(
              () ->
                  page.getByRole(
                          AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Tabelle (CSV)"))
                      .click());
      assertThat(table.suggestedFilename()).endsWith(".csv");

      page.navigate(
          world.url(Service.SURVEY)
              + "/console/"
              + screen
              + "?channel=web&compare=channel&versus=sms");
      assertThat(page.getByText("Wie weit sie kamen: SMS")).isVisible();
      assertThat(page.getByText("einer von zwanzig").first()).isVisible();
      assertThat(troubles).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 360", "DARK, 1280"})
  void oneQuestionUnitByUnitAndDownToTheStores(ColorScheme scheme, int width) {
    try (BrowserContext context = Browser.open(width, 800, scheme)) {
      ConsoleUser anna =
          open(context, "surveys/" + world.surveyId(SURVEY) + "/results?compare=unit");
      Page page = anna.page();
      Locator table = page.getByRole(AriaRole.REGION, named("Nach Einheit"));
      assertThat(table.getByRole(AriaRole.ROW).filter(hasText("Ohne Einheit"))).isVisible();
      assertThat(table.getByRole(AriaRole.COLUMNHEADER).filter(hasText("NPS"))).isVisible();
      anna.isBarredByNothing("results by unit");
      Browser.shoot(page, "console-results-by-unit-" + scheme + "-" + width);

      Locator north =
          table.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Norden"));
      north.focus();
      page.keyboard().press("Enter");
      assertThat(table.getByRole(AriaRole.ROW).filter(hasText("Kiel"))).isVisible();
      assertThat(table.getByRole(AriaRole.ROW).filter(hasText("Ohne Einheit"))).hasCount(0);

      table.getByRole(AriaRole.COMBOBOX).click();
      page.getByRole(AriaRole.OPTION).nth(1).click();
      assertThat(table.getByText("Die neuesten Texte").first()).isVisible();
      anna.isBarredByNothing("words by unit");
      Browser.shoot(page, "console-words-by-unit-" + scheme + "-" + width);
      page.goBack();
      assertThat(table.getByRole(AriaRole.ROW).filter(hasText("Ohne Einheit"))).isVisible();
      assertThat(troubles).isEmpty();
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 360", "DARK, 1280"})
  void nothingBarsAnybody(ColorScheme scheme, int width) {
    try (BrowserContext context = Browser.open(width, 800, scheme)) {
      ConsoleUser anna = open(context, "responses").seesHeading("Antworten");
      Page page = anna.page();
      assertThat(rows(page).nth(1)).isVisible();
      Browser.shoot(page, "console-responses-" + scheme + "-" + width);
      anna.isBarredByNothing("responses");

      rows(page).nth(1).getByRole(AriaRole.LINK).click();
      assertThat(page.getByText("Antworten in der Reihenfolge der Fragen")).isVisible();
      Browser.shoot(page, "console-response-" + scheme + "-" + width);
      anna.isBarredByNothing("response");

      page.navigate(
          world.url(Service.SURVEY) + "/console/surveys/" + world.surveyId(SURVEY) + "/results");
      assertThat(page.getByText("Wie weit sie kamen")).isVisible();
      Browser.shoot(page, "console-results-" + scheme + "-" + width);
      anna.isBarredByNothing("results");
      assertThat(troubles).isEmpty();
    }
  }
}
