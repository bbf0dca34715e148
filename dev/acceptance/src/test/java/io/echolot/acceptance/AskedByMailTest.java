package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.KeyboardModifier;
import io.echolot.launcher.Service;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Echolot asks by e-mail, from the tenant's own mail server, and the customer answers in the e-mail
 * or wants no more: console, mailbox and page in a real browser.
 */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class AskedByMailTest {

  private final World world = World.get();
  private final List<String> troubles = Browser.troubles();
  private final String customer = "c-" + UUID.randomUUID();
  private final String address = customer + "@customer.example";

  /** What comes by way of topics and the mail server. */
  private static IsVisibleOptions soon() {
    return new IsVisibleOptions().setTimeout(30_000);
  }

  private void isThere() {
    world.customer(customer, "email", address);
  }

  private ConsoleUser invites(BrowserContext context) {
    String screen =
        "surveys/" + world.surveyId("relationship-nps") + "/share?way=invite&customers=" + customer;
    ConsoleUser anna = ConsoleUser.open(world, context, troubles, "anna", screen);
    Page page = anna.page();
    page.getByLabel("Echolot verschickt sie per E-Mail").click();
    anna.isBarredByNothing("invite by e-mail");
    anna.button("Ansehen, wer eingeladen würde").click();
    return anna;
  }

  private Page mailbox(BrowserContext context) {
    Page mailbox = context.newPage();
    mailbox.navigate(world.platform.mail().url());
    mailbox
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(address))
        .first()
        .click();
    return mailbox;
  }

  @Test
  void aCustomerAnswersInTheEmailAndIsAskedNoMoreOnceTheySaySo() {
    isThere();
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      ConsoleUser anna = invites(context);
      Page page = anna.page();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("1 Person einladen"))
          .click();
      assertThat(page.getByText("die Nachricht ist unterwegs")).isVisible(soon());

      Page mailbox = mailbox(context);
      Browser.barsNobody(mailbox, "mailbox");
      assertThat(mailbox.getByText("Nordlicht").first()).isVisible();
      FrameLocator mail = mailbox.frameLocator("#html");
      Page survey =
          context.waitForPage(
              () ->
                  mail.getByRole(
                          AriaRole.LINK,
                          new FrameLocator.GetByRoleOptions().setName("9").setExact(true))
                      .click(
                          new Locator.ClickOptions()
                              .setModifiers(List.of(KeyboardModifier.CONTROL))));
      survey.waitForURL(url -> url.contains("via=email"));
      assertThat(survey.locator("echolot-survey"))
          .isVisible(new IsVisibleOptions().setTimeout(30_000));

      Page stop = context.waitForPage(() -> mailbox.locator("#stop button").click());
      assertThat(stop.getByRole(AriaRole.STATUS)).containsText("keine Umfragen mehr");
      Browser.barsNobody(stop, "stopped");
      page.navigate(world.url(Service.SURVEY) + "/console/customers/of/" + customer);
      assertThat(page.getByText("Gesendet").first()).isVisible(soon());
      assertThat(troubles)
          .allMatch(
              trouble -> trouble.contains("404 (Not Found)") && trouble.contains("/feedback"));
    }
    try (BrowserContext context = Browser.open(360, 780, ColorScheme.DARK)) {
      Page page = invites(context).page();
      assertThat(page.getByText("möchte nicht mehr gefragt werden").first()).isVisible(soon());
    }
  }
}
