package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages with shortcuts, dialogs and colours of their own. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class WidgetInPagesTest {

  private static final String DIALOG =
      "<dialog id=own><p>Eigener Dialog</p><button>Gut</button></dialog>" + "<p>x</p>".repeat(200);

  private final WidgetStand stand = new WidgetStand().survey("visit");
  private final List<String> troubles = Browser.troubles();

  @AfterEach
  void nothingWentWrong() {
    stand.close();
    assertThat(troubles).isEmpty();
  }

  private WidgetUser at(BrowserContext context, String attributes, String content) {
    Page page = Browser.page(context, troubles);
    page.navigate(stand.page("/", attributes, content));
    page.waitForFunction("!!(window.echolot && window.echolot.show)");
    return new WidgetUser(page);
  }

  private static BrowserContext browser() {
    return Browser.open(1280, 900, ColorScheme.LIGHT);
  }

  @Test
  void thePageHearsNoKeysAndSwallowsNone() {
    try (BrowserContext context = browser()) {
      WidgetUser user = at(context, "data-survey=visit data-mode=popover", "<input id=own>");
      user.page()
          .evaluate(
              """
              window.heard = [];
              for (const target of [window, document, document.body]) {
                for (const capture of [true, false]) {
                  for (const type of ['keydown', 'keypress', 'keyup']) {
                    target.addEventListener(type, event => {
                      heard.push(event.key);
                      event.preventDefault();
                    }, capture);
                  }
                }
              }""");
      user.picks("9").sees("Warum?").widget().locator("textarea").click();
      user.page().keyboard().type("jk/?");
      assertThat(user.widget().locator("textarea")).hasValue("jk/?");
      assertThat(user.page().evaluate("heard.join()")).isEqualTo("");
      user.page().keyboard().press("Escape");
      assertThat(user.widget()).hasCount(0);

      user.page().locator("#own").focus();
      user.page().keyboard().press("x");
      assertThat((String) user.page().evaluate("heard.join()")).contains("x");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DARK, '', '', false",
    "DARK, 'color-scheme: light dark', '', true",
    "LIGHT, 'color-scheme: light dark', '', false",
    "LIGHT, 'color-scheme: dark', '', true",
    "LIGHT, '', dark, true",
    "DARK, 'color-scheme: light dark', light, false"
  })
  void theCardIsAsThePageIs(ColorScheme system, String page, String scheme, boolean dark) {
    try (BrowserContext context = Browser.open(1280, 900, system)) {
      String attributes = scheme.isEmpty() ? "" : "data-scheme=" + scheme;
      WidgetUser user = at(context, attributes, "");
      user.page()
          .evaluate(
              "css => { document.documentElement.style.cssText = css; echolot.show('visit') }",
              page);
      user.sees("Empfehlen Sie uns?");
      assertThat(user.widget().locator(".card"))
          .hasCSS("background-color", dark ? "rgb(24, 34, 38)" : "rgb(255, 255, 255)");
    }
  }

  @Test
  void aPopoverIsReachedUnderThePagesOwnDialogAndOutlivesIt() {
    try (BrowserContext context = browser()) {
      WidgetUser user = at(context, "data-survey=visit data-mode=popover", DIALOG);
      user.sees("Empfehlen Sie uns?");
      user.page().evaluate("own.showModal()");
      user.picks("9").sees("Warum?");
      user.widget().locator("textarea").fill("Über dem Dialog");
      user.page().evaluate("own.close()");
      assertThat(user.widget().locator("textarea")).hasValue("Über dem Dialog");
      user.page().evaluate("own.showModal()");
      user.widget().locator("textarea").click();
      user.page().evaluate("own.remove()");
      user.next().sees("Wie oft waren Sie da?");
      assertThat(
              user.page().evaluate("document.querySelector('echolot-survey').parentNode.localName"))
          .isEqualTo("body");
      user.page().keyboard().press("Escape");
      assertThat(user.widget()).hasCount(0);
    }
  }

  @Test
  void aPopoverThatComesWhileADialogIsOpenIsReached() {
    try (BrowserContext context = browser()) {
      WidgetUser user = at(context, "", DIALOG);
      user.page().evaluate("own.showModal(); echolot.show('visit')");
      user.picks("9").sees("Warum?");
      user.page().evaluate("document.querySelector('echolot-survey').remove()");
      user.page().evaluate("own.close()");
      assertThat(user.widget()).hasCount(0);
    }
  }

  @Test
  void whileOurDialogIsOpenThePageStaysAndTheQuestionHasTheFocus() {
    try (BrowserContext context = browser()) {
      WidgetUser user = at(context, "data-survey=visit data-mode=modal", DIALOG);
      user.sees("Empfehlen Sie uns?");
      assertThat(user.widget().locator("legend")).isFocused();
      user.page().mouse().move(20, 20);
      user.page().mouse().wheel(0, 600);
      user.page().waitForTimeout(300);
      assertThat(user.page().evaluate("scrollY")).isEqualTo(0);
      user.page().keyboard().press("Escape");
      assertThat(user.widget()).hasCount(0);
      user.page().mouse().wheel(0, 600);
      user.page().waitForCondition(() -> user.page().evaluate("scrollY > 0").equals(true));
    }
  }

  @Test
  void twoElementsOfASurveyGiveOneResponse() {
    try (BrowserContext context = browser()) {
      String two = "<echolot-survey key=pk_test survey=visit></echolot-survey>".repeat(2);
      WidgetUser user = at(context, "", two);
      user.page().locator("echolot-survey").first().getByText("Empfehlen Sie uns?").waitFor();
      assertThat(user.page().locator("echolot-survey").getByText("Empfehlen Sie uns?")).hasCount(1);
    }
  }

  @Test
  void aSecondScriptElementShowsItsSurveyToo() {
    stand.survey("logic");
    try (BrowserContext context = browser()) {
      String other =
          "<script src='%s/widget/echolot.js' data-key=pk_test data-survey=logic data-mode=inline"
                  .formatted(stand.gateway())
              + " data-hidden-plan=pro></script>";
      WidgetUser user = at(context, "data-survey=visit data-mode=inline", other);
      user.sees("Empfehlen Sie uns?").sees("Hallo pro, empfehlen Sie uns?");
    }
  }
}
