package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.echolot.launcher.Service;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores, words, the journey's map and dashboards in the console, with the demo's answers. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class ConsoleScoresTest {

  private final World world = World.get();
  private final List<String> troubles = Browser.troubles();

  private ConsoleUser open(BrowserContext context, String screen) {
    world.answered();
    return ConsoleUser.open(world, context, troubles, "anna", screen);
  }

  @Test
  void fromAScoreToTheWordsBehindIt() {
    try (BrowserContext context = Browser.open(1280, 800, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, "scores?days=365").seesHeading("Kennzahlen");
      Page page = anna.page();
      assertThat(page.getByText("Live", new Page.GetByTextOptions().setExact(true))).isVisible();
      Locator row =
          page.getByRole(AriaRole.ROW)
              .filter(new Locator.FilterOptions().setHas(page.getByText(Pattern.compile(" bis "))))
              .first();
      row.getByRole(
              AriaRole.LINK,
              new Locator.GetByRoleOptions().setName(Pattern.compile("^Kommentare zu")))
          .click();

      anna.seesHeading("Kommentare");
      assertThat(page).hasURL(Pattern.compile(".*/console/words\\?.*touchpoint=.*"));
      page.keyboard().press("/");
      page.keyboard().type("no such word");
      // The first touchpoint may have no comments: nothing is found before it is looked for, too.
      assertThat(page).hasURL(Pattern.compile(".*[?&]q=no.*"));
      assertThat(page.getByText("Kein Text passt dazu")).isVisible();
      anna.button("Alle Filter entfernen").first().click();
      assertThat(page.getByRole(AriaRole.ARTICLE).first()).isVisible();
      assertThat(troubles).isEmpty();
    }
  }

  @Test
  void aDashboardIsArrangedByTheKeyboardAndKept() {
    try (BrowserContext context = Browser.open(1280, 800, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, "").seesHeading("Start");
      Page page = anna.page();
      anna.button("Neues Dashboard").click();
      anna.seesHeading("Mein Dashboard");

      Locator size =
          page.getByRole(
              AriaRole.BUTTON,
              new Page.GetByRoleOptions().setName(Pattern.compile("^Größe von „NPS“")));
      size.press("ArrowRight");
      assertThat(size).hasAccessibleName(Pattern.compile(".*2 Spalten.*"));
      page.reload();
      assertThat(size).hasAccessibleName(Pattern.compile(".*2 Spalten.*"));
      assertThat(page.locator("section h2")).hasCount(4);
      // What loads draws a tile anew, and a key that is pressed meanwhile meets nothing.
      assertThat(page.locator(".mantine-Skeleton-root")).hasCount(0);
      anna.button("„Neueste Kommentare“ entfernen").press("Enter");
      assertThat(page.locator("section h2")).hasCount(3);
      anna.button("Speichern").press("Enter");

      assertThat(anna.button("Anordnen")).isVisible();
      page.reload();
      assertThat(page.locator("section h2")).hasCount(3);
      anna.button("Mehr").click();
      page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Löschen")).click();
      anna.seesHeading("Start");
      assertThat(troubles).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 360", "DARK, 1280"})
  void nothingBarsAnybody(ColorScheme scheme, int width) {
    try (BrowserContext context = Browser.open(width, 800, scheme)) {
      ConsoleUser anna = open(context, "scores?days=365").seesHeading("Kennzahlen");
      Page page = anna.page();
      assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
      Browser.shoot(page, "console-scores-" + scheme + "-" + width);
      anna.isBarredByNothing("scores");

      page.navigate(world.url(Service.SURVEY) + "/console/scores?days=365&by=stage&and=channel");
      assertThat(
              page.getByRole(
                  AriaRole.TABLE,
                  new Page.GetByRoleOptions()
                      .setName(Pattern.compile("^NPS nach Phase und Kanal"))))
          .isVisible();
      Browser.shoot(page, "console-matrix-" + scheme + "-" + width);
      anna.isBarredByNothing("matrix");

      page.navigate(world.url(Service.SURVEY) + "/console/words?days=365");
      assertThat(page.getByRole(AriaRole.ARTICLE).first()).isVisible();
      Browser.shoot(page, "console-words-" + scheme + "-" + width);
      anna.isBarredByNothing("words");

      page.navigate(world.url(Service.SURVEY) + "/console/scores/journey?days=365");
      assertThat(page.getByRole(AriaRole.ARTICLE).first()).isVisible();
      Browser.shoot(page, "console-journey-" + scheme + "-" + width);
      anna.isBarredByNothing("journey");
      assertThat(troubles).isEmpty();
    }
  }
}
