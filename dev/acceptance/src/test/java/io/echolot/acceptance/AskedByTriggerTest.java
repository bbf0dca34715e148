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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An admin says in the console whom an event has asked; it happens, and a phone rings. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class AskedByTriggerTest {

  private final World world = World.get();
  private final List<String> troubles = Browser.troubles();
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String name = "Nach Lieferung " + mark;
  private final String event = "order.delivered-" + mark;
  private final String customer = "c-" + mark;
  private final String phone =
      "+4930" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L);

  /** What comes by way of topics and the simulated network. */
  private static IsVisibleOptions soon() {
    return new IsVisibleOptions().setTimeout(60_000);
  }

  private static Locator field(Page page, String label) {
    return page.getByRole(
        AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  private static void choose(Page page, String label, String option) {
    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true))
        .click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option)).first().click();
  }

  private void happens(String order) {
    world
        .api
        .call(
            Service.SURVEY,
            "POST",
            "/v1/events",
            """
            {"id":"%s","customer":"%s","name":"%s","at":"%s","properties":{"order":"%s"}}"""
                .formatted(UUID.randomUUID(), customer, event, Instant.now(), order))
        .expect(201);
  }

  @Test
  void anEventHasItsCustomerAskedByTextMessage() {
    world.customer(customer, "phone", phone);
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      ConsoleUser anna = ConsoleUser.open(world, context, troubles, "anna", "settings/triggers");
      anna.seesHeading("Auslöser");
      Page page = anna.page();
      anna.button("Auslöser anlegen").first().click();
      field(page, "Name").fill(name);
      field(page, "Ereignis").fill(event);
      field(page, "Wie lange").fill("0");
      choose(page, "Umfrage", "Beziehung");
      choose(page, "Seite", "web-shop");
      anna.button("Weg hinzufügen").click();
      choose(page, "Weg 1", "SMS");
      field(page, "Nachricht auf Deutsch").fill("Wie war die Lieferung? {link}");
      field(page, "Nachricht auf Englisch").fill("How was the delivery? {link}");
      page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Eingeschaltet")).check();
      anna.isBarredByNothing("new trigger");
      Browser.shoot(page, "console-new-trigger-1280");
      anna.dialog().getByRole(AriaRole.BUTTON).last().click();
      anna.seesHeading(name);

      happens("4711");
      Page hand = context.newPage();
      hand.navigate(world.platform.phones());
      hand.getByLabel("Phone", new Page.GetByLabelOptions().setExact(true)).fill(phone);
      assertThat(hand.getByText("Wie war die Lieferung?")).isVisible(soon());
      page.reload();
      assertThat(page.getByRole(AriaRole.TABLE).getByText("Gefragt").first()).isVisible(soon());
      anna.button("Ausprobieren").click();
      assertThat(page.getByText("1 Ereignis passt")).isVisible();
      anna.isBarredByNothing("trigger");
      Browser.shoot(page, "console-trigger-1280");
      assertThat(troubles).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"DARK, 360", "LIGHT, 768"})
  void itsScreensBarNobody(ColorScheme scheme, int width) {
    String account = world.accountId("twilio");
    String id =
        world
            .api
            .call(
                Service.SURVEY,
                "POST",
                "/v1/triggers",
                """
                {"name":{"de":"%s"},"on":"%s","before":{"member":"renewsAt","by":"P30D"},
                 "condition":{"ref":"data.total","op":"gte","value":20},"share":50,"active":false,
                 "unless":[{"on":"contract.ended","same":"contract"}],
                 "survey":"relationship-nps","page":"web-shop",
                 "ways":[{"account":"%s","text":{"de":"Wie war es? {link}","en":"? {link}"}}]}"""
                    .formatted(name, event, account))
            .expect(201)
            .json()
            .path("id")
            .asText();
    try (BrowserContext context = Browser.open(width, 800, scheme)) {
      ConsoleUser anna = ConsoleUser.open(world, context, troubles, "anna", "settings/triggers");
      anna.seesHeading("Auslöser");
      anna.page().getByText("30 Tage vor renewsAt").first().waitFor();
      Browser.shoot(anna.page(), "console-triggers-" + scheme + "-" + width);
      anna.isBarredByNothing("triggers");
      anna.page().navigate(world.url(Service.SURVEY) + "/console/settings/triggers/" + id);
      anna.seesHeading(name);
      anna.button("Ausprobieren").click();
      anna.page().getByText("Ereignisse passen").first().waitFor();
      Browser.shoot(anna.page(), "console-trigger-" + scheme + "-" + width);
      anna.isBarredByNothing("trigger");
      assertThat(troubles).isEmpty();
    } finally {
      world.api.call(Service.SURVEY, "DELETE", "/v1/triggers/" + id, "").expect(204);
    }
  }
}
