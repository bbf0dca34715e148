package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Surveys that not everybody may answer. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class WidgetAccessTest {

  private static final Map<String, String> HEADERS =
      Map.of("Access-Control-Allow-Origin", "*", "Content-Type", "application/json");

  private final WidgetStand stand = new WidgetStand().survey("extras");
  private final List<String> troubles = Browser.troubles();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private volatile boolean isUnderAttack;
  private volatile int waits;

  @AfterEach
  void nothingWentWrong() {
    stand.close();
    troubles.removeIf(trouble -> trouble.contains("Failed to load resource"));
    assertThat(troubles).isEmpty();
  }

  /** A page with a survey that lets in who shows the token "right". */
  private WidgetUser open(BrowserContext context, String access, String attributes) {
    String root = stand.gateway() + "/v1/public/pk_test/";
    context.route(
        address -> address.startsWith(root),
        route -> {
          if (route.request().url().equals(root + "access")) {
            enter(route);
            return;
          }
          if (route.request().url().equals(root + "token")) {
            reply(route, 200, "{\"token\":\"t.1.x\",\"difficulty\":4}");
            return;
          }
          String token = route.request().headers().getOrDefault("echolot-access", "");
          tokens.add(route.request().method() + " " + token);
          if (token.equals("right")) {
            route.resume();
          } else {
            reply(
                route,
                401,
                "{\"type\":\"https://echolot.example/problems/access-needed\",\"access\":\""
                    + access
                    + "\"}");
          }
        });
    Page page = Browser.page(context, troubles);
    page.navigate(stand.page("/", "data-survey=extras " + attributes, ""));
    return new WidgetUser(page);
  }

  private void enter(Route route) {
    String body = route.request().postData();
    asked.add(body);
    if (isUnderAttack && !body.contains("\"proof\"")) {
      reply(route, 429, "{\"type\":\"https://echolot.example/problems/too-many-requests\"}");
      return;
    }
    if (waits > 0) {
      Map<String, String> headers = new HashMap<>(HEADERS);
      headers.put("Access-Control-Expose-Headers", "Retry-After");
      headers.put("Retry-After", Integer.toString(waits));
      route.fulfill(new Route.FulfillOptions().setStatus(429).setHeaders(headers).setBody("{}"));
      return;
    }
    boolean isRight = body.contains("\"4711\"");
    boolean isFirst = body.contains("ada@") && !body.contains("code");
    reply(route, isRight ? 200 : isFirst ? 202 : 403, isRight ? "{\"token\":\"right\"}" : "{}");
  }

  private static void reply(Route route, int status, String body) {
    route.fulfill(new Route.FulfillOptions().setStatus(status).setHeaders(HEADERS).setBody(body));
  }

  private void axe(Page page) {
    assertThat(
            new AxeBuilder(page)
                .setLegacyMode(true).include("echolot-survey").analyze().getViolations().stream()
                    .map(rule -> rule.getId() + " " + rule.getNodes())
                    .toList())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void aPinOpensIt(ColorScheme scheme) {
    try (BrowserContext context = Browser.open(1280, 900, scheme)) {
      WidgetUser user = open(context, "pin", "");
      user.sees("PIN").types("PIN", "1234").next().sees("Das stimmt nicht.");
      axe(user.page());
      user.types("PIN", "4711").next().sees("Empfehlen Sie uns?").picks("9").sees("Bilder");
      Awaitility.await().until(() -> tokens.contains("PUT right"));
      assertThat(asked).last().isEqualTo("{\"survey\":\"extras\",\"pin\":\"4711\"}");
    }
  }

  @Test
  void whileManyGuessThePinIsPaidForByWork() {
    isUnderAttack = true;
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      open(context, "pin", "").types("PIN", "4711").next().sees("Empfehlen Sie uns?");
      assertThat(asked).hasSize(2);
      assertThat(asked).last().asString().contains("\"guard\":{\"token\":\"t.1.x\",\"proof\":\"");
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1 Sekunde", "120, 120 Sekunden", "121, 3 Minuten"})
  void whoIsToWaitReadsHowLongInWords(int seconds, String pause) {
    waits = seconds;
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      open(context, "email", "")
          .types("Ihre E-Mail-Adresse", "ada@shop.example")
          .presses("Code zusenden")
          .sees("Bitte warten Sie " + pause + " und versuchen Sie es dann noch einmal.");
    }
  }

  @Test
  void aCodeByMailOpensIt() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      WidgetUser user = open(context, "email", "data-mode=modal");
      user.types("Ihre E-Mail-Adresse", "ada").presses("Code zusenden").sees("Das stimmt nicht.");
      user.types("Ihre E-Mail-Adresse", "ada@shop.example").presses("Code zusenden");
      user.sees("Der Code aus der E-Mail");
      axe(user.page());
      user.types("Der Code aus der E-Mail", "4711").next().sees("Empfehlen Sie uns?");
      assertThat(asked)
          .last()
          .isEqualTo("{\"survey\":\"extras\",\"email\":\"ada@shop.example\",\"code\":\"4711\"}");
    }
  }

  @Test
  void aPersonalLinkOpensIt() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      open(context, "link", "data-token=right").sees("Empfehlen Sie uns?");
      assertThat(tokens).contains("GET right");
    }
  }

  @Test
  void whoHasNoLinkIsTold() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      open(context, "link", "").sees("nur über Ihren persönlichen Link");
    }
  }
}
