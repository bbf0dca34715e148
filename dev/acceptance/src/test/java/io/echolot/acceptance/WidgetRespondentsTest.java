package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Several people on one device: nobody sees or writes what another one began. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class WidgetRespondentsTest {

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

  private WidgetUser visit(String attributes, String... calls) {
    Page page = Browser.page(context, troubles);
    page.navigate(stand.page("/", attributes, ""));
    page.waitForFunction("!!(window.echolot && window.echolot.show)");
    for (String call : calls) {
      page.evaluate(call);
    }
    return new WidgetUser(page);
  }

  /** The secret of the response that says so; one before may be sent again on a slow machine. */
  private String awaitSecret(WidgetUser user, String answer) {
    user.page().waitForCondition(() -> saying(answer).isPresent());
    return saying(answer).orElseThrow().path("secret").asText();
  }

  private Optional<JsonNode> saying(String answer) {
    return stand.sent().stream()
        .filter(sent -> sent.path("answers").toString().contains(answer))
        .findFirst();
  }

  @Test
  void anotherCustomerNeitherSeesNorOverwrites() {
    WidgetUser ada = visit("", "echolot.identify('ada')", "echolot.show('visit')");
    ada.picks("9").sees("Warum?");
    String secret = awaitSecret(ada, "\"value\":9");
    ada.page().reload();
    ada.page().waitForFunction("!!(window.echolot && window.echolot.show)");
    ada.page().evaluate("echolot.identify('ada'); echolot.show('visit')");
    ada.sees("Warum?");

    WidgetUser bob = visit("", "echolot.identify('bob')", "echolot.show('visit')");
    bob.sees("Empfehlen Sie uns?");
    assertThat(bob.widget().locator(":checked")).hasCount(0);
    bob.picks("3");
    assertThat(awaitSecret(bob, "\"value\":3")).isNotEqualTo(secret);
    assertThat(saying("\"value\":3").orElseThrow().path("revision").asInt()).isEqualTo(1);
    assertThat((String) bob.page().evaluate("JSON.stringify({...localStorage})"))
        .doesNotContain(secret);
  }

  @Test
  void aChangeOfCustomerClosesWhatIsOpenAndForgetsIt() {
    WidgetUser user = visit("", "echolot.identify('ada')", "echolot.show('visit')");
    user.picks("9").sees("Warum?");
    String secret = awaitSecret(user, "\"value\":9");
    user.page().evaluate("echolot.identify('bob')");
    assertThat(user.widget()).hasCount(0);
    user.page().evaluate("echolot.show('visit')");
    user.sees("Empfehlen Sie uns?");
    assertThat((String) user.page().evaluate("JSON.stringify({...localStorage})"))
        .doesNotContain(secret);
  }

  @Test
  void resetForgetsAndWhatStaysInThePageBeginsAnew() {
    WidgetUser user = visit("data-survey=visit data-mode=inline");
    user.picks("9").sees("Warum?");
    String secret = awaitSecret(user, "\"value\":9");
    user.page().evaluate("echolot.reset()");
    user.sees("Empfehlen Sie uns?");
    user.picks("2");
    assertThat(awaitSecret(user, "\"value\":2")).isNotEqualTo(secret);
    assertThat(stand.last().path("answers").toString()).contains("\"value\":2");
  }

  @Test
  void whoHasAnsweredIsNotAskedAgainButTheNextOneIs() {
    WidgetUser user = visit("", "echolot.identify('ada')", "echolot.show('visit')");
    user.picks("9").sees("Warum?").next().types("Wie oft waren Sie da?", "3");
    user.presses("Absenden").sees("Vielen Dank!").widget().locator(".go").click();
    user.page().evaluate("echolot.show('visit')");
    assertThat(user.widget()).hasCount(0);
    user.page().evaluate("echolot.reset(); echolot.show('visit')");
    user.sees("Empfehlen Sie uns?");
  }

  @Test
  void whoIsNamedAfterItWasShownGoesOn() {
    String page = "data-survey=visit data-mode=inline";
    WidgetUser user = visit(page);
    user.sees("Empfehlen Sie uns?").page().evaluate("echolot.identify('ada')");
    user.picks("9").sees("Warum?");
    String secret = awaitSecret(user, "\"value\":9");
    assertThat(stand.last().path("respondent").asText()).isEqualTo("ada");

    WidgetUser later = visit(page);
    later.sees("Empfehlen Sie uns?").page().evaluate("echolot.identify('ada')");
    later.sees("Warum?").types("Warum?", "Gut").next();
    assertThat(awaitSecret(later, "Gut")).isEqualTo(secret);
  }

  @Test
  void aPersonalLinkHasItsOwnAnswers() {
    String survey = WidgetStand.read("visit");
    String link = "{\"response\":\"0192f0c1-2b7a-7c3e-9d41-00000000000%s\",\"writer\":\"1.a\",";
    stand.survey("visit", survey.replaceFirst("\\{", link.formatted(1)));
    WidgetUser first = visit("data-survey=visit data-mode=inline data-token=a");
    first.picks("9").sees("Warum?");
    awaitSecret(first, "\"value\":9");
    stand.survey("visit", survey.replaceFirst("\\{", link.formatted(2)));
    visit("data-survey=visit data-mode=inline data-token=b").sees("Empfehlen Sie uns?");
    stand.survey("visit", survey);
    visit("data-survey=visit data-mode=inline").sees("Empfehlen Sie uns?");
  }

  @Test
  void oneGestureIsOneStep() {
    WidgetUser user = visit("data-survey=visit data-mode=inline");
    user.picks("9").sees("Warum?");
    // As fast as a hand that was on its way to the button; the question that came is optional.
    user.page()
        .evaluate(
            "document.querySelector('echolot-survey').shadowRoot.querySelector('.go').click()");
    user.page().keyboard().press("Enter");
    user.page().waitForTimeout(300);
    user.sees("Warum?");
    user.next().sees("Wie oft waren Sie da?");
  }

  @Test
  void aPressBeforeItGoesOnByItselfIsOneStep() {
    WidgetUser user = visit("data-survey=visit data-mode=inline");
    user.picks("9").next().sees("Warum?");
    user.page().waitForTimeout(400);
    user.sees("Warum?");
  }
}
