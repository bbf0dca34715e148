package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The npm package's module as its folder holds it, in a page that has no script element of ours.
 */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class WidgetModuleTest {

  private static final Path MODULE = Path.of("../../channel-gateway/npm/index.js").toAbsolutePath();

  private final WidgetStand stand = new WidgetStand().survey("kinds");
  private final String gateway = URI.create(stand.hosted("kinds", "")).resolve("/").toString();
  private final HttpServer shop = server();
  private final String address = "http://localhost:" + shop.getAddress().getPort() + "/";
  private final List<String> troubles = Browser.troubles();

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void nothingWentWrong() {
    stand.close();
    shop.stop(0);
    assertThat(troubles).isEmpty();
  }

  /** A page whose script is a module; its origin also serves the package's files. */
  private WidgetUser open(BrowserContext context, String body, String script) {
    String html =
        "<!doctype html><html lang=de><meta charset=utf-8><title>Laden</title><main>"
            + body
            + "</main><script type=module src=/app.js></script></html>";
    shop.createContext("/", exchange -> reply(exchange, "text/html", html.getBytes(UTF_8)));
    byte[] app = script.replace("GATEWAY", gateway).replace("SHOP", address).getBytes(UTF_8);
    shop.createContext("/app.js", exchange -> reply(exchange, "text/javascript", app));
    shop.createContext(
        "/widget.js", exchange -> reply(exchange, "text/javascript", Files.readAllBytes(MODULE)));
    shop.createContext("/assets/", exchange -> reply(exchange, "text/javascript", file(exchange)));
    shop.start();
    Page page = Browser.page(context, troubles);
    page.navigate(address);
    return new WidgetUser(page);
  }

  private static byte[] file(HttpExchange exchange) throws IOException {
    Path name = Path.of(exchange.getRequestURI().getPath()).getFileName();
    return Files.readAllBytes(WidgetStand.RESOURCES.resolve("widget").resolve(name.toString()));
  }

  private static void reply(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void answersTheFirstQuestion(WidgetUser user) {
    user.sees("Willkommen").next().picks("9").sees("Wie zufrieden");
    Awaitility.await().until(() -> !stand.sent().isEmpty());
    assertThat(stand.last().at("/answers/0/value").asInt()).isEqualTo(9);
  }

  @Test
  void callsWaitUntilTheWidgetHasLoadedFromTheGateway() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      WidgetUser user =
          open(
              context,
              "<p id=heard></p>",
              """
              import {defineEcholot, echolot} from '/widget.js';
              echolot.on('answered', ({question, value}) => heard.textContent = question + value);
              echolot.show('kinds', {hidden: {plan: 'pro'}});
              defineEcholot({gateway: 'GATEWAY', key: 'pk_test'});
              defineEcholot({gateway: 'GATEWAY', key: 'pk_test'});
              """);
      answersTheFirstQuestion(user);
      assertThat(user.widget()).hasCount(1);
      assertThat(user.widget()).hasAttribute("data-hidden-plan", "pro");
      assertThat(user.page().locator("#heard")).hasText("nps9");
      assertThat(stand.loaded().stream().filter(path -> path.endsWith("echolot.js"))).hasSize(1);
    }
  }

  @Test
  void anElementWithoutAKeyHasThePages() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      WidgetUser user =
          open(
              context,
              "<echolot-survey survey=kinds></echolot-survey>",
              """
              import {defineEcholot} from '/widget.js';
              await defineEcholot({gateway: 'GATEWAY', key: 'pk_test'});
              const later = document.createElement('echolot-survey');
              document.querySelector('echolot-survey').remove();
              later.setAttribute('survey', 'kinds');
              later.id = 'later';
              document.querySelector('main').append(later);
              """);
      assertThat(user.page().locator("#later").getByText("Willkommen")).isVisible();
      assertThat(user.page().locator("#later")).hasAttribute("key", "pk_test");
      answersTheFirstQuestion(user);
    }
  }

  @Test
  void thePageMayServeTheFilesItself() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      WidgetUser user =
          open(
              context,
              "",
              """
              import {defineEcholot, echolot} from '/widget.js';
              await defineEcholot({gateway: 'GATEWAY', key: 'pk_test', files: '/assets/echolot'});
              echolot.show('kinds');
              """);
      answersTheFirstQuestion(user);
      assertThat(stand.loaded()).noneMatch(path -> path.endsWith(".js"));
    }
  }

  @Test
  void aGatewayThatIsAwayIsToldAndTriedAgain() {
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      WidgetUser user =
          open(
              context,
              "<p id=heard></p><p id=other></p>",
              """
              import {defineEcholot, echolot} from '/widget.js';
              echolot.on('error', ({message}) => heard.textContent = message);
              const away = {gateway: 'SHOP', key: 'pk_test', files: 'http://localhost:1/'};
              await defineEcholot(away).catch(() => {});
              echolot.show('kinds');
              await defineEcholot({gateway: 'GATEWAY', key: 'pk_test'});
              await defineEcholot(away).catch(error => other.textContent = error.message);
              """);
      answersTheFirstQuestion(user);
      assertThat(user.page().locator("#heard"))
          .hasText("Echolot is not at http://localhost:1/echolot.js");
      assertThat(user.page().locator("#other")).containsText("Echolot was loaded for http");
      assertThat(troubles).singleElement().asString().startsWith("Failed to load resource");
      troubles.clear();
    }
  }
}
