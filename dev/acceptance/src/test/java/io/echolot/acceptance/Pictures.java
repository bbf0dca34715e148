package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.echolot.launcher.demo.Replay;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Makes the README's pictures with the demo's 2,000 answers: {@code mvn test -Dtest=Pictures}. Not
 * part of the suite, as its name says.
 */
class Pictures {

  private static final Path IMAGES = Path.of("../../docs/images");

  private final World world = World.get();

  @Test
  void make() throws InterruptedException {
    Replay replay = new Replay(world.api, world.shop.url());
    assertThat(replay.run()).as("every score equals the recount").isTrue();
    console("console", "", 1280, 1100, ColorScheme.LIGHT);
    console("console-360", "", 360, 900, ColorScheme.DARK);
    widget();
  }

  @Test
  void journey() {
    console("journey", "journeys/customer?persona=nina-first-tent", 1280, 980, ColorScheme.LIGHT);
  }

  private void console(String name, String screen, int width, int height, ColorScheme scheme) {
    try (BrowserContext context = Browser.open(width, height, scheme)) {
      ConsoleUser anna = ConsoleUser.open(world, context, Browser.troubles(), "anna", screen);
      assertThat(anna.page().locator("h1")).isVisible();
      assertThat(anna.page().locator(".mantine-Skeleton-root")).hasCount(0);
      // Charts draw themselves a moment later.
      anna.page().waitForTimeout(1500);
      shoot(anna.page(), name);
    }
  }

  private void widget() {
    try (BrowserContext context = Browser.open(900, 760, ColorScheme.LIGHT)) {
      Page page = Browser.page(context, Browser.troubles());
      page.navigate(world.shop.url() + "/");
      assertThat(page.locator("echolot-survey").getByText("Wie wahrscheinlich")).isVisible();
      page.waitForTimeout(500);
      shoot(page, "widget");
    }
  }

  private static void shoot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
  }
}
