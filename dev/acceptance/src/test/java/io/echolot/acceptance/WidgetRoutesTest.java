package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that change their address without loading. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class WidgetRoutesTest {

  private static final String LONG = "<p>x</p>".repeat(200);

  private final WidgetStand stand = new WidgetStand().survey("visit");
  private final List<String> troubles = Browser.troubles();
  private BrowserContext context;

  @BeforeEach
  void open() {
    context = Browser.open(1280, 900, ColorScheme.LIGHT);
  }

  @AfterEach
  void nothingWentWrong() {
    context.close();
    stand.close();
    assertThat(troubles).isEmpty();
  }

  private WidgetUser with(String attributes) {
    Page page = Browser.page(context, troubles);
    page.navigate(stand.page("/start", attributes, LONG));
    page.waitForFunction("!!(window.echolot && window.echolot.show)");
    return new WidgetUser(page);
  }

  private static void go(WidgetUser user, String path) {
    user.page().evaluate("path => history.pushState({}, '', path)", path);
  }

  private static void scroll(WidgetUser user) {
    user.page().evaluate("scrollTo(0, 0)");
    user.page().waitForTimeout(100);
    user.page().evaluate("scrollTo(0, document.documentElement.scrollHeight)");
    user.page().waitForTimeout(100);
  }

  @ParameterizedTest
  @CsvSource({"view", "delay 1", "time 1", "scroll 50"})
  void aTriggerWaitsForItsRouteAndWhatItShowedGoesWithIt(String when) {
    WidgetUser user =
        with("data-survey=visit data-url=/orders/* data-trigger='%s'".formatted(when));
    scroll(user);
    user.page().waitForTimeout(1_300);
    assertThat(user.widget()).hasCount(0);

    go(user, "/orders/7");
    scroll(user);
    user.sees("Empfehlen Sie uns?").picks("9").sees("Warum?");
    go(user, "/orders/8");
    user.sees("Warum?");
    go(user, "/cart");
    assertThat(user.widget()).hasCount(0);

    // It was neither closed nor completed by who answers: it goes on.
    user.page().goBack();
    scroll(user);
    user.sees("Warum?");
  }

  @Test
  void aDelayEndsWithItsRoute() {
    WidgetUser user = with("data-survey=visit data-url=/orders/* data-trigger='delay 1'");
    go(user, "/orders/7");
    user.page().waitForTimeout(300);
    go(user, "/cart");
    user.page().waitForTimeout(1_200);
    assertThat(user.widget()).hasCount(0);
  }

  @Test
  void thePageMayNameWhereItIs() {
    WidgetUser user = with("data-survey=visit data-url=/orders/* data-trigger=view");
    user.page().evaluate("echolot.page('/orders/7')");
    user.sees("Empfehlen Sie uns?");
    user.page().evaluate("echolot.page()");
    assertThat(user.widget()).hasCount(0);
  }

  @Test
  void thePageClosesWithoutAWordOfTheRespondent() {
    WidgetUser user = with("");
    user.page()
        .evaluate("window.told = 0; echolot.on('closed', () => told++); echolot.show('visit')");
    user.picks("9").sees("Warum?");
    user.page().evaluate("echolot.close('another')");
    user.sees("Warum?");
    user.page().evaluate("echolot.close('visit')");
    assertThat(user.widget()).hasCount(0);
    assertThat(user.page().evaluate("told")).isEqualTo(1);
    user.page().evaluate("echolot.show('visit')");
    user.sees("Warum?");
  }

  @Test
  void aDraftIsPreviewedOnThePage() {
    WidgetUser user = with("");
    user.page()
        .evaluate("draft => { echolot.preview(JSON.parse(draft)); }", WidgetStand.read("visit"));
    user.picks("9").sees("Warum?").next().types("Wie oft waren Sie da?", "3");
    user.presses("Absenden").sees("Vielen Dank!");
    assertThat(stand.sent()).isEmpty();
    assertThat(user.page().evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
  }
}
