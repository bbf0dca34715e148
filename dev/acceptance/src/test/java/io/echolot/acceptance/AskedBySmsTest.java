package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.echolot.launcher.Service;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Echolot asks, by an account of the tenant's, and the customer answers: console, messages, phone
 * and page in a real browser, with a simulator at Twilio's place.
 */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class AskedBySmsTest {

  private final World world = World.get();
  private final List<String> troubles = Browser.troubles();
  private final String customer = "c-" + UUID.randomUUID();
  private final String phone =
      "+4930" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L);

  /** What comes by way of topics and the simulated network. */
  private static IsVisibleOptions soon() {
    return new IsVisibleOptions().setTimeout(30_000);
  }

  private static Locator said(Page page, String text) {
    return page.getByText(text, new Page.GetByTextOptions().setExact(false));
  }

  private String accountId() {
    return world.accountId("twilio");
  }

  private List<String> reasons() {
    return world
        .api
        .call(Service.SURVEY, "GET", "/v1/messages?account=" + accountId(), "")
        .json()
        .findValuesAsText("reason");
  }

  private Page phone(BrowserContext context) {
    Page page = context.newPage();
    page.navigate(world.platform.phones());
    page.getByLabel("Phone", new Page.GetByLabelOptions().setExact(true)).fill(phone);
    return page;
  }

  @Test
  void anAccountIsTriedByAMessageToOnesOwnPhone() {
    try (BrowserContext context = Browser.open(360, 780, ColorScheme.LIGHT)) {
      String screen = "settings/accounts/" + accountId();
      ConsoleUser anna = ConsoleUser.open(world, context, troubles, "anna", screen);
      Page page = anna.page();
      anna.seesHeading("Nordlicht");
      anna.button("Anbieter fragen").click();
      assertThat(said(page, "Nachrichten werden hierher zugestellt").first()).isVisible(soon());
      page.getByLabel("An Ihr Telefon").fill(phone);
      anna.button("Senden").click();
      assertThat(page.getByRole(AriaRole.TABLE).getByText("Zugestellt").first()).isVisible(soon());
      anna.isBarredByNothing("account");
      Page hand = phone(context);
      assertThat(said(hand, "Das ist ein Test von Echolot")).isVisible(soon());
      assertThat(troubles).isEmpty();
    }
  }

  @Test
  void aCustomerIsAskedByTextMessageAndAnswersOnThePage() {
    world.customer(customer, "phone", phone);
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      String screen =
          "surveys/"
              + world.surveyId("relationship-nps")
              + "/share?way=invite&customers="
              + customer;
      ConsoleUser anna = ConsoleUser.open(world, context, troubles, "anna", screen);
      Page page = anna.page();
      page.getByLabel("Echolot verschickt sie per SMS").click();
      anna.isBarredByNothing("invite by SMS");
      anna.button("Ansehen, wer eingeladen würde").click();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("1 Person einladen"))
          .click();
      assertThat(said(page, "die Nachricht ist unterwegs")).isVisible(soon());

      Page hand = phone(context);
      Locator link = hand.getByRole(AriaRole.LINK);
      assertThat(link).isVisible(soon());
      Page survey = context.waitForPage(link::click);
      survey.locator("input[value='9']").first().check();
      survey.getByRole(AriaRole.BUTTON).last().click();

      page.navigate(world.url(Service.SURVEY) + "/console/customers/of/" + customer);
      assertThat(page.getByText("Zugestellt").first()).isVisible(soon());
      // Where no feedback is being erased there is nothing to be told of it.
      assertThat(troubles)
          .allMatch(
              trouble -> trouble.contains("404 (Not Found)") && trouble.contains("/feedback"));
    }
  }

  @Test
  void whoSaysStopOnThePhoneIsNotAskedAgain() {
    try (BrowserContext context = Browser.open(360, 780, ColorScheme.DARK)) {
      Page hand = phone(context);
      hand.getByLabel("Message", new Page.GetByLabelOptions().setExact(true)).fill("Hallo");
      hand.getByRole(AriaRole.BUTTON).click();
      Locator answers = hand.locator("#messages li:not(.own)");
      assertThat(answers.first()).isVisible(soon());
      hand.getByLabel("Message", new Page.GetByLabelOptions().setExact(true)).fill("STOP");
      hand.getByRole(AriaRole.BUTTON).click();
      assertThat(hand.locator("#messages li.own")).hasCount(2);
      Browser.barsNobody(hand, "phone");
      world
          .api
          .call(
              Service.SURVEY,
              "POST",
              "/v1/channel-accounts/" + accountId() + "/test",
              "{\"to\":\"%s\",\"from\":\"+15005550006\",\"text\":\"Still there?\"}"
                  .formatted(phone))
          .expect(202);
      Awaitility.await("the gateway says what became of it")
          .atMost(Duration.ofSeconds(30))
          .until(() -> reasons().contains("opted_out"));
    }
  }
}
