package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.echolot.launcher.Service;
import io.echolot.launcher.demo.SmsDoor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What customers say of being asked, through all services. */
class ConsentTest {

  private final World world = World.get();
  private final List<String> troubles = Browser.troubles();
  private final String customer = "c-" + UUID.randomUUID();
  private final String phone =
      "+4930" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L);

  @BeforeEach
  void aCustomerHasAPhone() {
    call(
        "PUT",
        "/v1/customers/" + customer,
        "{'identities':[{'kind':'phone','value':'%s'}]}".formatted(phone));
  }

  private JsonNode call(String method, String path, String body) {
    return world
        .api
        .call(Service.SURVEY, method, path, body.replace('\'', '"'))
        .expect(200, 201)
        .json();
  }

  /** Why the customer wouldn't be invited now; empty if they would. */
  private String reason() {
    return call(
            "POST",
            "/v1/invitations?dryRun=true",
            "{'survey':'relationship-nps','page':'web-shop','customers':['%s']}"
                .formatted(customer))
        .at("/left/0/reason")
        .asText();
  }

  private void says(String text) {
    String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
    new SmsDoor(world.api).send(phone, sid, text);
  }

  private void becomes(String reason) {
    Awaitility.await("survey-service hears of it by the topic")
        .atMost(Duration.ofSeconds(60))
        .until(this::reason, reason::equals);
  }

  @Test
  void aStopByTextMessageEndsInvitationsOnAllChannelsUntilAStart() {
    assertThat(reason()).isEmpty();
    says("STOP");
    becomes("opted_out");

    says("START");
    becomes("");
    assertThat(call("GET", "/v1/customers/" + customer + "/consents/history", ""))
        .extracting(change -> change.path("state").asText())
        .containsExactly("granted", "withdrawn");
  }

  @Test
  @EnabledIf("io.echolot.acceptance.Browser#isThere")
  void aPersonNotesConsentAndTakesItBack() {
    try (BrowserContext context = Browser.open(360, 800, ColorScheme.LIGHT)) {
      ConsoleUser anna =
          ConsoleUser.open(world, context, troubles, "anna", "customers/of/" + customer)
              .seesHeading(customer);
      Page page = anna.page();
      anna.button("Einwilligung vermerken: SMS").click();
      page.getByText("Darf nicht gefragt werden", exactly()).click();
      page.getByLabel("Nachweis").fill("Anruf 7");
      anna.isBarredByNothing("note consent");
      anna.dialog().getByText("Speichern").click();
      assertThat(page.getByText("Vermerkt.")).isVisible();
      assertThat(reason()).isEqualTo("opted_out");

      anna.button("Rückgängig").click();
      becomes("");
      anna.button("Verlauf").click();
      assertThat(page.getByText("SMS: Darf nicht gefragt werden")).isVisible();
      assertThat(page.getByText("Nachweis: Anruf 7")).isVisible();
      anna.isBarredByNothing("consent");
      Browser.shoot(page, "console-consent-360");
      assertThat(troubles)
          .filteredOn(trouble -> !trouble.matches("(?s).* 404 .*/feedback.*"))
          .isEmpty();
    }
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
