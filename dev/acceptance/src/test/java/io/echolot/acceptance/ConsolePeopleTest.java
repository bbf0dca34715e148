package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import io.echolot.launcher.Service;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Channels, customers and all else that an admin sets up in the console. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class ConsolePeopleTest {

  private final World world = World.get();
  private final List<String> troubles = Browser.troubles();
  private final String name = "p-" + UUID.randomUUID();

  private ConsoleUser open(BrowserContext context, String screen) {
    return ConsoleUser.open(world, context, troubles, "anna", screen);
  }

  private static Locator field(Page page, String label) {
    return page.getByRole(
        AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  /**
   * Whether a name is free, and whether an erasure was ordered, is asked by calls that a 404
   * answers.
   */
  private List<String> unexpected() {
    return troubles.stream()
        .filter(
            trouble ->
                !trouble.matches("(?s).* 404 .*/v1/(channels/p-|customers/[^/]+/feedback).*"))
        .toList();
  }

  @Test
  void aPageIsSetUpAndSeen() {
    try (BrowserContext context = Browser.open(1280, 800, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, "settings/new-channel").seesHeading("Kanal einrichten");
      Page page = anna.page();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Webseite")).click();
      page.getByLabel("Name").fill(name);
      field(page, "Seiten, die fragen dürfen").fill("https://shop.example/cart?x=1");
      page.keyboard().press("Enter");
      anna.button("Kanal anlegen").click();
      anna.seesHeading(name);
      Locator code = page.getByText("<script src=");
      assertThat(code).containsText("data-key=\"pk_");

      String key = code.textContent().replaceAll("(?s).*data-key=\"(pk_[^\"]+)\".*", "$1");
      callsFrom("https://shop.example", context, key);
      callsFrom("https://staging.example", context, key);
      assertThat(page.getByText("Gesehen: https://shop.example")).isVisible();
      anna.button("https://staging.example erlauben").click();
      anna.button("Speichern").click();
      assertThat(anna.button("Speichern")).isDisabled();

      anna.button("Löschen").click();
      anna.seesHeading("Kanäle");
      // Who leaves the page sooner takes the undoing back.
      page.waitForResponse(
          answer ->
              answer.request().method().equals("PUT") && answer.url().endsWith("/channels/" + name),
          () -> anna.button("Rückgängig").click());
      page.navigate(world.url(Service.SURVEY) + "/console/settings/channels/" + name);
      assertThat(page.getByText("data-key=\"" + key + "\"")).isVisible();
      assertThat(unexpected()).isEmpty();
    }
  }

  private void callsFrom(String origin, BrowserContext context, String key) {
    Awaitility.await("the gateway hears of a new key a moment later")
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                context
                        .request()
                        .get(
                            world.url(Service.GATEWAY) + "/v1/public/" + key + "/config",
                            RequestOptions.create().setHeader("Origin", origin))
                        .status()
                    != 401);
  }

  @Test
  void whatIsKnownOfACustomerIsChangedAndTakenBack() {
    String path = "/v1/customers/" + name;
    String mail = name.toLowerCase(Locale.ROOT) + "@a.example";
    world
        .api
        .call(
            Service.SURVEY,
            "PUT",
            path,
            "{\"attributes\":{\"plan\":\"pro\"},\"identities\":[{\"kind\":\"email\",\"value\":\"%s\"}]}"
                .formatted(mail))
        .expect(201);
    try (BrowserContext context = Browser.open(360, 800, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, "customers/of/" + name).seesHeading(mail);
      Page page = anna.page();
      anna.button("Bearbeiten").click();
      typed(page, "Wert von plan").fill("free");
      anna.button("Merkmal hinzufügen").click();
      typed(page, "Name des Merkmals 2").fill("city");
      typed(page, "Wert von city").fill("Ulm");
      anna.isBarredByNothing("edit customer");
      Browser.shoot(page, "console-edit-customer-360");
      anna.button("Speichern").click();
      assertThat(page.getByText("Die Angaben sind gespeichert.")).isVisible();
      assertThat(attributes(path)).contains("\"free\"", "\"Ulm\"");
      anna.button("Rückgängig").click();
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> attributes(path), "{\"plan\":\"pro\"}"::equals);
      assertThat(unexpected()).isEmpty();
    }
  }

  private static Locator typed(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private String attributes(String customer) {
    return world
        .api
        .call(Service.SURVEY, "GET", customer, "")
        .expect(200)
        .json()
        .path("attributes")
        .toString();
  }

  @Test
  void aColleagueIsLimitedToAUnitAndTheLimitIsTakenBack() {
    String id =
        world
            .api
            .call(
                Service.SURVEY,
                "POST",
                "/v1/people",
                "{\"email\":\"%s@acme.example\",\"roles\":[\"analyst\"]}"
                    .formatted(name.toLowerCase(Locale.ROOT)))
            .expect(201)
            .json()
            .path("id")
            .asText();
    try (BrowserContext context = Browser.open(1280, 800, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, "settings/people").seesHeading("Personen und Rollen");
      Page page = anna.page();
      anna.button(name.toLowerCase(Locale.ROOT) + "@acme.example ändern").click();
      field(page, "Beschränkt auf").click();
      page.getByRole(AriaRole.OPTION).first().click();
      page.keyboard().press("Escape");
      anna.isBarredByNothing("person");
      anna.button("Speichern").click();
      Awaitility.await().until(() -> unitsOf(id), units -> units == 1);
      anna.button("Rückgängig").click();
      Awaitility.await().until(() -> unitsOf(id), units -> units == 0);
      assertThat(unexpected()).isEmpty();
    } finally {
      world.api.call(Service.SURVEY, "DELETE", "/v1/people/" + id, "").expect(204);
    }
  }

  private int unitsOf(String person) {
    return world
        .api
        .call(Service.SURVEY, "GET", "/v1/people/" + person, "")
        .expect(200)
        .json()
        .path("units")
        .size();
  }

  @Test
  void customersComeFromAFileAndMakeASegment() {
    try (BrowserContext context = Browser.open(1280, 800, ColorScheme.LIGHT)) {
      ConsoleUser anna = open(context, "customers/import");
      Page page = anna.page();
      String file = "Kundennummer;E-Mail;Stadt\n%1$s;%1$s@a.example;%1$s\n%1$s-b;keine;%1$s\n";
      page.locator("input[type=file]")
          .setInputFiles(
              new FilePayload(
                  "kunden.csv", "text/csv", file.formatted(name).getBytes(StandardCharsets.UTF_8)));
      anna.button("Ausprobieren, nichts speichern").click();
      assertThat(page.getByText("1 wären neu, 0 würden geändert, 1 würden abgewiesen")).isVisible();
      anna.button("1 Person importieren").click();
      assertThat(page.getByText("1 sind neu")).isVisible();
      Browser.shoot(page, "console-import-1280");

      page.navigate(world.url(Service.SURVEY) + "/console/new-segment");
      page.getByLabel("Name (Deutsch)").fill(name);
      anna.button("Wer jemand ist").click();
      field(page, "Merkmal").fill("stadt");
      field(page, "Wert").fill(name);
      page.keyboard().press("Escape");
      assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)))
          .isVisible();
      Browser.shoot(page, "console-segment-1280");
      anna.button("Segment anlegen").click();
      anna.seesHeading(name);
      assertThat(unexpected()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 360", "DARK, 1280"})
  void nothingBarsAnybody(ColorScheme scheme, int width) {
    try (BrowserContext context = Browser.open(width, 800, scheme)) {
      ConsoleUser anna = open(context, "customers").seesHeading("Kundinnen und Kunden");
      Page page = anna.page();
      page.getByRole(AriaRole.TABLE).getByRole(AriaRole.LINK).first().waitFor();
      looksAt(anna, "customers", scheme, width);
      page.getByRole(AriaRole.TABLE).getByRole(AriaRole.LINK).first().click();
      page.getByText("Wann gefragt wurde").waitFor();
      looksAt(anna, "customer", scheme, width);
      String[][] screens = {
        {"segments", "Segmente"},
        {"new-segment", "Segment anlegen"},
        {"customers/import", "Kundinnen und Kunden importieren"},
        {"settings/channels", "Kanäle"},
        {"settings/new-channel", "Kanal einrichten"},
        {"settings/new-channel?kind=sms", "Einrichten: SMS"},
        {"settings/channels/web-shop", "web-shop"},
        {"settings/accounts", "Nachrichtenkonten"},
        {"settings/units", "Einheiten"},
        {"settings/policy", "Wer gefragt wird"},
        {"settings/triggers", "Auslöser"},
        {"settings/alerts", "Alarme"},
        {"settings/webhooks", "Webhooks"},
        {"settings/sources", "Quellen"},
        {"settings/people", "Personen und Rollen"},
        {"settings/audit", "Prüfprotokoll"},
      };
      for (String[] screen : screens) {
        page.navigate(world.url(Service.SURVEY) + "/console/" + screen[0]);
        anna.seesHeading(screen[1]);
        looksAt(anna, screen[0], scheme, width);
      }
      page.navigate(
          world.url(Service.SURVEY) + "/console/settings/accounts/" + world.accountId("twilio"));
      anna.button("Nachrichten hierher zustellen lassen").waitFor();
      looksAt(anna, "account", scheme, width);
      for (String way : new String[] {"page", "link", "mail", "kiosk", "invite"}) {
        page.navigate(
            world.url(Service.SURVEY)
                + "/console/surveys/"
                + world.surveyId("relationship-nps")
                + "/share?way="
                + way);
        page.getByRole(AriaRole.TABPANEL).waitFor();
        looksAt(anna, "share-" + way, scheme, width);
      }
      assertThat(unexpected()).isEmpty();
    }
  }

  @Test
  void whatIsShownStaysWhileItCannotBeReadAnew() {
    try (BrowserContext context = Browser.open(1280, 800, ColorScheme.LIGHT)) {
      Page page = open(context, "settings/sources").seesHeading("Quellen").page();
      Locator rows = page.getByRole(AriaRole.TABLE).getByRole(AriaRole.ROW);
      rows.first().waitFor();
      int shown = rows.count();
      page.waitForResponse(
          answer -> answer.url().endsWith("/v1/sources") && answer.status() == 400,
          () ->
              page.route(
                  "**/v1/sources",
                  route -> route.fulfill(new Route.FulfillOptions().setStatus(400).setBody("{}"))));
      // Long enough for an error to be drawn in its place.
      page.evaluate("() => new Promise(done => setTimeout(done, 1000))");
      assertThat(rows).hasCount(shown);
    }
  }

  private static void looksAt(ConsoleUser anna, String screen, ColorScheme scheme, int width) {
    Page page = anna.page();
    assertThat(page.locator(".mantine-Skeleton-root")).hasCount(0);
    Browser.shoot(
        page, "console-" + screen.replaceAll("[^a-z]+", "-") + "-" + scheme + "-" + width);
    anna.isBarredByNothing(screen);
  }
}
