package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Which questions the widget asks, what it says of answers before, and where it ends. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class WidgetLogicTest {

  private final WidgetStand stand = new WidgetStand().survey("logic");
  private final List<String> troubles = Browser.troubles();
  private BrowserContext context;

  @BeforeEach
  void open() {
    context = Browser.open(1280, 900, ColorScheme.LIGHT);
    context.route(
        "https://shop.example/**",
        route -> route.fulfill(new Route.FulfillOptions().setBody("Danke im Laden")));
  }

  @AfterEach
  void nothingWentWrong() {
    context.close();
    stand.close();
    assertThat(troubles).isEmpty();
  }

  private WidgetUser at(String address) {
    Page page = Browser.page(context, troubles);
    page.navigate(address);
    return new WidgetUser(page);
  }

  private WidgetUser with(String attributes) {
    return at(stand.page("/", "data-survey=logic " + attributes, ""));
  }

  private JsonNode complete() {
    Awaitility.await()
        .until(
            () ->
                !stand.sent().isEmpty() && stand.last().path("state").asText().equals("complete"));
    return stand.last();
  }

  private static List<String> answered(JsonNode body) {
    return StreamSupport.stream(body.path("answers").spliterator(), false)
        .map(answer -> answer.path("question").asText())
        .toList();
  }

  @Test
  void aChangedAnswerLeadsAnotherWayAndWhatWasLeftIsNotSent() {
    WidgetUser user = with("data-mode=inline");
    user.sees("Hallo Gast, empfehlen Sie uns?").picks("3").sees("Nur 3: warum?");
    user.types("Nur 3: warum?", "Zu teuer").next().sees("Noch etwas Zeit?");
    Awaitility.await().until(() -> answered(stand.last()).equals(List.of("nps", "why")));
    user.presses("Zurück").sees("Nur 3: warum?").presses("Zurück").sees("Hallo Gast");
    user.picks("10").sees("Was lieben Sie?").picks("<b>Alles</b>").next();
    Awaitility.await().until(() -> answered(stand.last()).equals(List.of("nps", "love")));
    user.sees("Noch etwas Zeit?").picks("Ja").next();
    user.sees("Sie lieben <b>Alles</b>. Erzählen Sie!").presses("Absenden").sees("10,5 Punkte!");

    assertThat(answered(complete())).containsExactly("nps", "love", "more");
    user.page().waitForURL("https://shop.example/thanks");
  }

  @Test
  void aJumpEndsItAndAnInsecureRedirectIsNotFollowed() {
    WidgetUser user = with("data-language=en");
    user.picks("7").sees("More time?").picks("No").presses("Send").sees("See you soon!");
    assertThat(answered(complete())).containsExactly("nps", "more");
    user.page().waitForTimeout(3000);
    assertThat(user.page().url()).doesNotContain("insecure");
  }

  @Test
  void theButtonSaysSendWhereTheWayEnds() {
    WidgetUser user = with("");
    user.picks("8").sees("Noch etwas Zeit?").picks("Nein");
    assertThat(user.widget().locator(".go")).hasText("Absenden");
    user.picks("Ja");
    assertThat(user.widget().locator(".go")).hasText("Weiter");
  }

  @Test
  void hiddenFieldsOfTheScriptAreSentIfTheSurveyDeclaresThem() {
    WidgetUser user = with("data-hidden-plan=pro data-hidden-secret=42");
    user.sees("Hallo pro, empfehlen Sie uns?").picks("8").sees("Wie ist der Tarif?");
    Awaitility.await().until(() -> !stand.sent().isEmpty());
    assertThat(stand.last().path("hidden")).hasToString("{\"plan\":\"pro\"}");
  }

  @Test
  void hiddenFieldsOfACallAndOfALinkCountToo() {
    WidgetUser user = at(stand.page("/", "", ""));
    user.page().evaluate("echolot.show('logic', {hidden: {plan: 'basic', other: 1}})");
    user.sees("Hallo basic").picks("8").sees("Noch etwas Zeit?");
    WidgetUser reader = at(stand.hosted("logic", "lang=en&hidden.plan=pro"));
    reader.sees("Hello pro, do you recommend us?").picks("8").sees("How is the plan?");
    Awaitility.await().until(() -> stand.sent().size() == 2);
    assertThat(stand.last().path("hidden")).hasToString("{\"plan\":\"pro\"}");
    Browser.shoot(reader.page(), "hosted-logic");
  }

  @Test
  void aReloadGoesOnWhereTheWayWas() {
    WidgetUser user = with("data-hidden-plan=pro");
    user.picks("2").types("Nur 2: warum?", "Kalt").next().sees("Wie ist der Tarif?");
    Awaitility.await("the answer is on its way")
        .until(() -> stand.last().path("answers").toString().contains("Kalt"));
    user.page().reload();
    user.sees("Wie ist der Tarif?").presses("Zurück").sees("Nur 2: warum?");
    assertThat(user.widget().locator("textarea")).hasValue("Kalt");
  }

  @Test
  void whatIsAnsweredOfflineIsSentLater() {
    WidgetUser user = with("data-hidden-plan=basic");
    user.picks("8").sees("Noch etwas Zeit?");
    context.setOffline(true);
    user.picks("Nein").presses("Absenden").sees("Sie sind offline");
    context.setOffline(false);
    assertThat(answered(complete())).containsExactly("nps", "more");
    troubles.removeIf(trouble -> trouble.contains("ERR_INTERNET_DISCONNECTED"));
  }
}
