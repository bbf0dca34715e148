package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.echolot.launcher.Service;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No screen of the console bars anybody, on a phone and a tablet; on a desk others look. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class ConsoleBarriersTest {

  private final World world = World.get();
  private Map<String, String> ids = Map.of();

  @BeforeEach
  void oneOfEach() {
    ids = StillData.oneOfEach(world, response());
  }

  @AfterEach
  void removeThem() {
    for (String path :
        List.of(
            "/v1/alerts/" + ids.get("alert"),
            "/v1/webhooks/" + ids.get("webhook"),
            "/v1/dashboards/stores")) {
      world.api.call(Service.SURVEY, "DELETE", path, "").expect(200, 204);
    }
  }

  /** Any of the demo's. */
  private String response() {
    world.answered();
    return world
        .api
        .call(Service.SURVEY, "GET", "/v1/responses?limit=1", "")
        .expect(200)
        .json()
        .at("/items/0/id")
        .asText();
  }

  @ParameterizedTest
  @CsvSource({
    "anna, LIGHT, 360",
    "anna, DARK, 768",
    "otto, DARK, 768"
  })
  void noScreenBarsAnybody(String who, ColorScheme scheme, int width) {
    try (BrowserContext context = Browser.open(width, 800, scheme)) {
      Page page = ConsoleUser.open(world, context, Browser.troubles(), who, "").page();
      page.locator("h1").waitFor();
      SoftAssertions all = new SoftAssertions();
      ConsoleScreens.ALL.stream()
          .filter(screen -> screen.who().equals(who))
          .forEach(
              screen ->
                  all.assertThatCode(() -> barsNobody(page, screen))
                      .as("%s, %s, %d", screen.name(), scheme, width)
                      .doesNotThrowAnyException());
      all.assertAll();
    }
  }

  private void barsNobody(Page page, ConsoleScreens.Screen screen) {
    page.navigate(world.url(Service.SURVEY) + "/console/" + screen.filled(ids));
    page.locator("h1").waitFor();
    assertThat(page.locator(".mantine-Skeleton-root")).hasCount(0);
    Browser.barsNobody(page, screen.name());
  }
}
