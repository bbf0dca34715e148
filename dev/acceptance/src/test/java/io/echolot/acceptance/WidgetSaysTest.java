package io.echolot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a page has wrong is told to its developer, in one sentence on the console and as an event.
 */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class WidgetSaysTest {

  private final WidgetStand stand = new WidgetStand().survey("visit");
  private final List<String> console = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    stand.close();
  }

  private Page at(BrowserContext context, String attributes, String content) {
    Page page = Browser.page(context, Browser.troubles());
    page.onConsoleMessage(
        message -> {
          if (message.text().startsWith("Echolot: ")) {
            console.add(message.text());
          }
        });
    page.navigate(stand.page("/", attributes, content));
    page.waitForFunction("!!(window.echolot && window.echolot.show)");
    return page;
  }

  private void awaitSaid(Page page, String sentence) {
    page.waitForCondition(() -> !console.isEmpty());
    page.waitForTimeout(200);
    assertThat(console).singleElement().asString().contains(sentence);
    assertThat(page.locator("echolot-survey .card")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "echolot.show('visit', {mode: 'popup'}) | the mode \"popup\" of the survey \"visit\" isn't known",
        "echolot.show('visit', {target: '#nowhere'}) | the target \"#nowhere\" of the survey \"visit\" isn't on this page",
        "echolot.show('visit', {target: ']['}) | the target \"][\" of the survey \"visit\" isn't on this page",
        "echolot.init({triggers: [{survey: 'visit', when: 'never'}]}) | the trigger \"never\" of the survey \"visit\" isn't known",
        "echolot.init({triggers: [{survey: 'visit', when: 'delay soon'}]}) | the trigger \"delay soon\" of the survey \"visit\" isn't known",
        "echolot.init({triggers: [{survey: 'visit', when: 'click ]['}]}) | the trigger \"click ][\" of the survey \"visit\" isn't known",
        "echolot.init({triggers: [{survey: 'visit', when: 'event'}]}) | the trigger \"event\" of the survey \"visit\" isn't known",
        "echolot.push(['shwo', 'visit']) | there is no call \"shwo\"",
        "echolot.preview(null) | preview() needs a draft with its key",
        "echolot.preview({name: {de: 'x'}}) | preview() needs a draft with its key",
        "echolot.identify() | identify() needs the customer's pseudonym",
        "echolot.init({triggers: [null]}) | a trigger needs a survey's key",
        "echolot.init({triggers: [{when: 'exit'}]}) | a trigger needs a survey's key",
        "echolot.show('visit', {touchpoint: 'roof'}) | the survey \"visit\" has no touchpoint \"roof\"",
        "echolot.show('visit', {key: 'pk_tea'}) | isn't shown: 418 isn't an answer of the gateway",
        "echolot.show('nothing') | there is no published survey \"nothing\" for the key \"pk_test\"",
        "echolot.show('visit', {key: 'pk_wrong'}) | the publishable key \"pk_wrong\" isn't known at http",
        "echolot.show('visit', {key: 'pk_other'}) | may not use the key \"pk_other\"; add the origin",
        "echolot.show('visit', {key: 'pk_away'}) | the survey \"visit\" can't be had from http",
        "echolot.show('visit', {key: 'pk_closed'}) | the survey \"visit\" isn't shown: Too late.",
        "document.body.append(document.createElement('echolot-survey')) | has no publishable key (data-key)",
        "echolot.show('visit'), echolot.show('visit') | the survey \"visit\" is on this page already"
      })
  void isSaid(String call, String sentence) {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      refuse(context, "nothing", "pk_test", 404, "not-found");
      refuse(context, "visit", "pk_wrong", 401, "unknown-key");
      refuse(context, "visit", "pk_other", 403, "origin-not-allowed");
      refuse(context, "visit", "pk_closed", 410, "survey-closed");
      context.route("**/pk_away/**", Route::abort);
      context.route(
          "**/pk_tea/**",
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setStatus(418)
                      .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                      .setBody("<h1>Tea</h1>")));
      Page page = at(context, "", "");
      page.evaluate("window.told = []; echolot.on('error', ({message}) => told.push(message)); 0");
      page.evaluate("() => { " + call + " }");
      awaitSaid(page, sentence);
      assertThat((String) page.evaluate("told.join()")).contains(sentence.substring(0, 20));
    }
  }

  private static void refuse(
      BrowserContext context, String survey, String key, int status, String type) {
    context.route(
        "**/" + key + "/surveys/" + survey,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(status)
                    .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                    .setBody(
                        "{\"type\":\"https://echolot.example/problems/%s\",\"detail\":\"Too late.\"}"
                            .formatted(type))));
  }

  @Test
  void aSecondScriptElementIsSaid() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      String other = "<script src='" + stand.gateway() + "/widget/echolot.js'></script>";
      Page page = at(context, "data-survey=visit", other);
      awaitSaid(page, "is on this page twice");
    }
  }

  @Test
  void anElementWithAnUnknownModeShowsNothing() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      String element = "<echolot-survey key=pk_test survey=visit mode=side></echolot-survey>";
      awaitSaid(at(context, "", element), "the mode \"side\" of the survey \"visit\" isn't known");
    }
  }
}
