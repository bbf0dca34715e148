package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the widget does with what the gateway refuses: docs/widget.md, "Refusals". */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class WidgetRefusalsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TAKEN = "{'state': 'accepted'}";

  private final WidgetStand stand = new WidgetStand().survey("visit");
  private final List<String> console = new CopyOnWriteArrayList<>();
  private final List<JsonNode> puts = new CopyOnWriteArrayList<>();
  private final List<String> ids = new CopyOnWriteArrayList<>();
  private BrowserContext context;

  /** An answer of the gateway. */
  record Answer(int status, String body) {}

  @BeforeEach
  void open() {
    context = Browser.open(1280, 900, ColorScheme.LIGHT);
  }

  @AfterEach
  void close() {
    context.close();
    stand.close();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer refusal(int status, String type, String more) {
    String uri = type.isEmpty() ? "about:blank" : "https://echolot.example/problems/" + type;
    return new Answer(
        status, "{'type':'%s','title':'No','detail':'So it is.'%s}".formatted(uri, more));
  }

  private WidgetUser at(String attributes, Function<JsonNode, Answer> gateway) {
    context.route(
        address -> address.matches(".*/responses/[0-9a-f-]+"),
        route -> {
          if (route.request().method().equals("OPTIONS")) {
            route.resume();
            return;
          }
          JsonNode body = json(route.request().postData());
          puts.add(body);
          ids.add(route.request().url().replaceAll(".*/", ""));
          Answer answer = gateway.apply(body);
          route.fulfill(
              new Route.FulfillOptions()
                  .setStatus(answer.status())
                  .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                  .setBody(answer.body().replace('\'', '"')));
        });
    Page page = Browser.page(context, Browser.troubles());
    page.onConsoleMessage(message -> console.add(message.text()));
    page.navigate(stand.page("/", "data-survey=visit data-mode=inline " + attributes, ""));
    page.waitForFunction("!!(window.echolot && window.echolot.show)");
    page.evaluate(
        "window.told = []; for (const name of ['error', 'adjusted', 'completed'])"
            + " echolot.on(name, detail => told.push([name, detail]))");
    return new WidgetUser(page);
  }

  private static void answersAll(WidgetUser user, String visits) {
    user.picks("9").sees("Warum?").next().sees("Wie oft waren Sie da?");
    user.types("Wie oft waren Sie da?", visits).presses("Absenden");
  }

  private static JsonNode told(WidgetUser user, String event) {
    String all =
        (String)
            user.page()
                .evaluate(
                    "name => JSON.stringify(told.filter(([one]) => one === name).map(([, detail]) => detail))",
                    event);
    return json(all);
  }

  static Stream<JsonNode> refusals() {
    return StreamSupport.stream(json(WidgetStand.read("refusals")).spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void noRefusalEndsInThanks(JsonNode refusal) {
    int status = refusal.path("status").asInt();
    String type = refusal.path("type").asText();
    WidgetUser user =
        at(
            "",
            body ->
                body.path("state").asText().equals("complete")
                    ? refusal(status, type, "")
                    : new Answer(202, TAKEN));
    answersAll(user, "3");

    user.sees(refusal.path("says").asText());
    assertThat(user.widget().getByText("Vielen Dank!")).hasCount(0);
    assertThat(told(user, "completed")).isEmpty();
    JsonNode error = told(user, "error").path(0);
    assertThat(error.path("message").asText())
        .startsWith(status + " ")
        .contains("visit", "So it is.");
    assertThat(error.path("problem").path("detail").asText()).isEqualTo("So it is.");
    assertThat(console).anyMatch(line -> line.startsWith("Echolot: " + status));
    Object outbox = user.page().evaluate("JSON.parse(localStorage['echolot:outbox'] || null)");
    assertThat(outbox != null).as("waits").isEqualTo(refusal.path("waits").asBoolean());
  }

  @Test
  void whatCanBeMendedIsShownAndTheRestIsKeptMeanwhile() {
    String violation =
        ",'violations':[{'field':'answers[1].value','message':'must be at most 9','question':'visits'}]";
    WidgetUser user =
        at(
            "",
            body -> {
              boolean wrong = body.path("answers").toString().contains("\"value\":12");
              if (wrong && !body.path("keepValid").asBoolean()) {
                return refusal(400, "invalid", violation);
              }
              return new Answer(
                  202,
                  wrong
                      ? "{'adjusted':[{'field':'answers[1].value','question':'visits','change':'left_out','message':'must be at most 9'}]}"
                      : TAKEN);
            });
    answersAll(user, "12");

    user.sees("Wie oft waren Sie da?").sees("Bitte prüfen Sie Ihre Antwort.");
    assertThat(user.widget().getByLabel("Wie oft waren Sie da?")).isFocused();
    assertThat(puts.get(puts.size() - 1).path("keepValid").asBoolean()).isTrue();
    int before = puts.get(puts.size() - 1).path("revision").asInt();
    user.types("Wie oft waren Sie da?", "2").presses("Absenden").sees("Vielen Dank!");
    JsonNode last = puts.get(puts.size() - 1);
    assertThat(last.path("revision").asInt()).isGreaterThan(before);
    assertThat(last.path("answers").toString()).contains("\"value\":2");
    assertThat(last.has("keepValid")).isFalse();
  }

  @Test
  void whoInsistsIsNotHeldForEver() {
    WidgetUser user =
        at(
            "",
            body ->
                body.path("keepValid").asBoolean() || body.path("state").asText().equals("partial")
                    ? new Answer(202, TAKEN)
                    : refusal(
                        400,
                        "invalid",
                        ",'violations':[{'field':'answers[1].value','message':'no','question':'visits'}]"));
    answersAll(user, "12");
    user.sees("Bitte prüfen Sie Ihre Antwort.").presses("Absenden").sees("Vielen Dank!");
  }

  @Test
  void eachAttemptTellsTheDevicesOwnTime() {
    List<Integer> states = new CopyOnWriteArrayList<>(List.of(503));
    WidgetUser user = at("", body -> new Answer(states.isEmpty() ? 202 : states.remove(0), TAKEN));
    user.picks("9");
    user.page().waitForCondition(() -> puts.size() == 2);
    Instant first = Instant.parse(puts.get(0).path("sentAt").asText());
    Instant second = Instant.parse(puts.get(1).path("sentAt").asText());
    assertThat(Duration.between(first, second)).isGreaterThan(Duration.ofSeconds(1));
    assertThat(puts.get(1).path("answeredAt")).isEqualTo(puts.get(0).path("answeredAt"));
    assertThat(Duration.between(first, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
  }

  static Stream<JsonNode> strangers() {
    return StreamSupport.stream(json(WidgetStand.read("strangers")).spliterator(), false);
  }

  /** A network's sign-in page, a proxy or a wrong address answers in the gateway's place. */
  @ParameterizedTest
  @MethodSource("strangers")
  void onlyTheGatewaysOwnAnswerSettlesAResponse(JsonNode stranger) {
    List<Integer> gateway = new CopyOnWriteArrayList<>();
    WidgetUser user =
        at(
            "",
            body ->
                gateway.isEmpty()
                    ? new Answer(stranger.path("status").asInt(), stranger.path("body").asText())
                    : new Answer(202, TAKEN));
    answersAll(user, "3");

    user.sees("Ihre Antwort wird später gesendet.");
    assertThat(user.widget().getByText("Sie sind offline.")).hasCount(0);
    assertThat(told(user, "error").toString().contains("isn't an answer of the gateway"))
        .isEqualTo(stranger.path("said").asBoolean());
    assertThat(outbox(user).toString()).contains("\"visits\"");
    user.page().reload();
    assertThat(outbox(user).toString()).contains("\"visits\"");
    gateway.add(202);
    user.page().waitForCondition(() -> outbox(user).isNull());
    JsonNode last = puts.get(puts.size() - 1);
    assertThat(last.path("state").asText()).isEqualTo("complete");
    assertThat(last.path("answers")).hasSize(2);
    assertThat(ids.stream().distinct()).hasSize(1);
  }

  private static JsonNode outbox(WidgetUser user) {
    return json((String) user.page().evaluate("localStorage['echolot:outbox'] || 'null'"));
  }

  @Test
  void aStrangersRefusalIsWaitedForOneDay() {
    WidgetUser user = at("", body -> new Answer(405, "<h1>Not allowed</h1>"));
    user.picks("9").sees("Warum?");
    user.page().waitForCondition(() -> !told(user, "error").isEmpty());
    assertThat(told(user, "error").at("/0/message").asText())
        .startsWith("405 ")
        .contains("waits for a day at most");

    user.page()
        .evaluate(
            "const kept = JSON.parse(localStorage['echolot:outbox']);"
                + " for (const url in kept) kept[url].since -= 90000000;"
                + " sessionStorage.aged = JSON.stringify(kept)");
    context.addInitScript(
        "if (sessionStorage.aged) localStorage['echolot:outbox'] = sessionStorage.aged");
    user.page().reload();
    user.page().waitForCondition(() -> outbox(user).isNull());
    user.page()
        .waitForCondition(() -> console.stream().anyMatch(line -> line.contains("was refused")));
  }

  @Test
  void anUnknownTouchpointIsNamedAndCostsNoSecondRequest() {
    WidgetUser user =
        at(
            "data-touchpoint=roof",
            body ->
                body.path("touchpoint").asText().isEmpty()
                    ? new Answer(202, TAKEN)
                    : refusal(
                        400,
                        "invalid",
                        ",'violations':[{'field':'touchpoint','message':'is unknown'}]"));
    user.sees("Empfehlen Sie uns?");
    user.page()
        .waitForCondition(() -> console.stream().anyMatch(line -> line.contains("\"roof\"")));
    assertThat(puts).isEmpty();
    answersAll(user, "3");
    user.sees("Vielen Dank!");
    assertThat(puts.stream().map(body -> body.path("revision").asInt()))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(1);
  }

  @Test
  void anotherDevicesResponseIsBegunAnew() {
    WidgetUser user =
        at(
            "",
            body ->
                ids.stream().distinct().count() == 1
                    ? refusal(403, "not-yours", "")
                    : new Answer(202, TAKEN));
    answersAll(user, "3");
    user.sees("Vielen Dank!");
    assertThat(ids.stream().distinct()).hasSize(2);
    assertThat(puts.get(puts.size() - 1).path("answers")).hasSize(2);
  }

  @Test
  void whatTheGatewayChangedIsSaidToThePagesDeveloper() {
    WidgetUser user =
        at(
            "data-hidden-url=https://shop.example/",
            body ->
                new Answer(
                    202,
                    "{'adjusted':[{'field':'hidden.url','change':'cut','message':'was cut to 500 characters'}]}"));
    answersAll(user, "3");
    user.sees("Vielen Dank!");
    assertThat(told(user, "adjusted").at("/0/adjusted/0/change").asText()).isEqualTo("cut");
    assertThat(console).anyMatch(line -> line.contains("hidden.url was cut to 500 characters"));
  }

  @Test
  void whatLetSomebodyInIsAskedForAgain() {
    stand.accepts("access", "{\"token\": \"fresh\"}");
    WidgetUser user =
        at(
            "data-token=old",
            body -> {
              boolean fresh = puts.size() > 1;
              return fresh
                  ? new Answer(202, TAKEN)
                  : refusal(401, "access-needed", ",'access':'pin'");
            });
    user.picks("9").sees("PIN").types("PIN", "4711").next();
    user.sees("Warum?").next().types("Wie oft waren Sie da?", "3").presses("Absenden");
    user.sees("Vielen Dank!");
    assertThat(user.role(AriaRole.BUTTON, "Absenden")).hasCount(0);
  }
}
