package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Somebody's first survey, from the login to the words behind its score, by the console alone. Its
 * pictures are the README's.
 */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class ConsoleNewcomerTest {

  private static final String SCORE = "Wie wahrscheinlich empfehlen Sie uns weiter?";
  private static final String SCORE_IN_ENGLISH = "How likely are you to recommend us?";
  private static final String REASON = "Was hat gefehlt?";

  /** A second try finds what the first has made. */
  private static int tries;

  private final String again = tries++ == 0 ? "" : "-" + tries;
  private final String name = "An der Kasse" + again;
  private final String channel = "laden-an-der-ecke" + again;
  private static final String REASON_IN_ENGLISH = "What was missing?";

  private final World world = World.get();
  private final List<String> troubles = Browser.troubles();

  /** A page of the newcomer's own, which takes what the console says it should. */
  private static HttpServer pageWith(StringBuffer snippet) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] html =
              ("<!doctype html><html lang=de><meta charset=utf-8><title>Laden</title>"
                      + "<meta name=viewport content='width=device-width'>"
                      + "<link rel=icon href=data:,><body style='font:18px sans-serif'>"
                      + "<h1>Laden an der Ecke</h1><p>Frisch und nah."
                      + snippet
                      + "</html>")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, html.length);
          exchange.getResponseBody().write(html);
          exchange.close();
        });
    server.start();
    return server;
  }

  /** What comes by way of the log and its views. */
  private static IsVisibleOptions soon() {
    return new IsVisibleOptions().setTimeout(30_000);
  }

  private static Locator field(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private static void opens(Page page, AriaRole role, String name) {
    page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }

  private static void chooses(Page page, String label, String option) {
    opens(page, AriaRole.COMBOBOX, label);
    opens(page, AriaRole.OPTION, option);
  }

  private static void asks(ConsoleUser anna, String kind, String title) {
    anna.button("Frage hinzufügen").click();
    opens(anna.page(), AriaRole.MENUITEM, kind);
    field(anna.page(), "Frage").fill(title);
  }

  private static void says(Page page, String place, String german, String english) {
    field(page, place + " auf Deutsch").fill(german);
    field(page, place + " auf Englisch").fill(english);
  }

  private void makesASurvey(ConsoleUser anna) {
    Page page = anna.page();
    opens(page, AriaRole.LINK, "Umfragen");
    anna.button("Neue Umfrage").click();
    field(page, "Name").fill(name);
    anna.button("Anlegen").click();
    anna.seesHeading(name);
    asks(anna, "Weiterempfehlung (NPS)", SCORE);
    asks(anna, "Text", REASON);
    anna.button("Bedingung hinzufügen").click();
    // Those who would not recommend are asked: that is what is proposed.
    assertThat(field(page, "Womit")).hasValue("6");
    Browser.shoot(page, "newcomer-1-questions");

    opens(page, AriaRole.TAB, "Logik");
    assertThat(page.getByText("dann wird „" + REASON + "“ gestellt")).isVisible();
    Browser.shoot(page, "newcomer-2-logic");

    opens(page, AriaRole.TAB, "Sprachen");
    chooses(page, "Sprache hinzufügen", "Englisch");
    says(page, "Name", name, "At the till");
    says(page, "„" + SCORE + "“ › Frage", SCORE, SCORE_IN_ENGLISH);
    says(page, "„" + REASON + "“ › Frage", REASON, REASON_IN_ENGLISH);
    says(page, "Üblicher Dank", "Danke!", "Thank you!");
    Browser.shoot(page, "newcomer-3-languages");
    anna.button("Veröffentlichen").click();
    assertThat(page.getByText("Version 1 ist veröffentlicht")).isVisible();
  }

  private void setsUpAChannel(ConsoleUser anna, String origin) {
    Page page = anna.page();
    opens(page, AriaRole.LINK, "Kanäle");
    page.getByText("Kanal einrichten", new Page.GetByTextOptions().setExact(true)).click();
    anna.seesHeading("Kanal einrichten");
    page.getByText("Webseite", new Page.GetByTextOptions().setExact(true)).click();
    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name").setExact(true))
        .fill(channel);
    Locator pages = page.getByLabel("Seiten, die fragen dürfen").first();
    pages.fill(origin + "/");
    pages.press("Enter");
    anna.button("Kanal anlegen").click();
    anna.seesHeading(channel);
  }

  private void sharesIt(ConsoleUser anna) {
    Page page = anna.page();
    opens(page, AriaRole.LINK, "Umfragen");
    opens(page, AriaRole.LINK, name);
    anna.seesHeading(name);
    opens(page, AriaRole.LINK, "Teilen");
    anna.seesHeading("Teilen: " + name);
    chooses(page, "Kanal", channel);
  }

  private static String leadsTo(Page page, String link) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
        .getAttribute("href");
  }

  /** Whoever is asked, somewhere else, with a browser of their own. */
  private WidgetUser respondent(BrowserContext context, String url) {
    Page page = Browser.page(context, troubles);
    page.navigate(url);
    return new WidgetUser(page);
  }

  private void areSeen(ConsoleUser anna) {
    Page page = anna.page();
    opens(page, AriaRole.LINK, "Kennzahlen");
    anna.seesHeading("Kennzahlen");
    chooses(page, "Nach", "Umfrage");
    Locator row =
        page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(name)).first();
    // One promoter and two detractors.
    assertThat(row.getByText("-33,3")).isVisible(soon());
    Browser.shoot(page, "newcomer-7-scores");
    row.getByRole(
            AriaRole.LINK,
            new Locator.GetByRoleOptions().setName(Pattern.compile("^Kommentare zu")))
        .click();
    anna.seesHeading("Kommentare");
    assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(2);
    assertThat(page.getByText("Mehr Kassen")).isVisible();
    assertThat(page.getByText("Shorter queues")).isVisible();
    Browser.shoot(page, "newcomer-8-words");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ganze Antwort"))
        .first()
        .click();
    assertThat(page.getByText(SCORE)).isVisible();
  }

  @Test
  void fromTheLoginToTheWordsBehindTheScore() throws IOException {
    StringBuffer snippet = new StringBuffer();
    HttpServer shop = pageWith(snippet);
    String origin = "http://localhost:" + shop.getAddress().getPort();
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT);
        BrowserContext others = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      ConsoleUser anna = ConsoleUser.open(world, context, troubles, "anna", "");
      makesASurvey(anna);
      setsUpAChannel(anna, origin);
      sharesIt(anna);

      Page page = anna.page();
      snippet.append(page.locator("pre, code").filter(hasText("<script")).first().innerText());
      WidgetUser visitor = respondent(others, origin + "/");
      visitor.sees(SCORE);
      Browser.shoot(visitor.page(), "newcomer-4-page");
      visitor.picks("3").sees(REASON).widget().locator("textarea").fill("Mehr Kassen");
      visitor.presses("Absenden").sees("Danke!");
      assertThat(page.getByText(origin).first()).isVisible(soon());
      Browser.shoot(page, "newcomer-5-share");

      opens(page, AriaRole.TAB, "Link und Code");
      chooses(page, "Sprache", "Englisch");
      WidgetUser follower = respondent(others, leadsTo(page, "Seite öffnen"));
      follower.sees(SCORE_IN_ENGLISH).picks("2").sees(REASON_IN_ENGLISH);
      follower.widget().locator("textarea").fill("Shorter queues");
      follower.presses("Send").sees("Thank you!");

      opens(page, AriaRole.TAB, "Kiosk");
      WidgetUser atKiosk = respondent(others, leadsTo(page, "Seite des Kiosks öffnen"));
      opens(atKiosk.page(), AriaRole.BUTTON, "Deutsch");
      atKiosk.sees(SCORE);
      Browser.shoot(atKiosk.page(), "newcomer-6-kiosk");
      atKiosk.picks("10").presses("Absenden").sees("Danke!");

      areSeen(anna);
      // The browser itself reports that a name is free, which is asked while it is typed.
      troubles.removeIf(trouble -> trouble.contains("404") && trouble.contains("/v1/channels/"));
      assertThat(troubles).isEmpty();
    } finally {
      shop.stop(0);
    }
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
