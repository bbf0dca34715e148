package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.echolot.launcher.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The apps of {@code examples/}, as dev/checks/widget-package.sh has built them. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class ExamplesTest {

  private static final Path BUILT = Path.of("../../target/examples").toAbsolutePath().normalize();
  private static final String DEMO_KEY = "pk_acme_shop_demo";

  private final World world = World.get();
  private final List<String> troubles = Browser.troubles();

  @ParameterizedTest
  @ValueSource(strings = {"react", "vue", "angular"})
  void anAppAsksAndHearsOfTheAnswer(String framework) throws IOException {
    Path app = BUILT.resolve(framework);
    if (!Files.exists(app.resolve("index.html"))) {
      String missing =
          "LEFT OUT: the " + framework + " example isn't built; bash dev/checks/widget-package.sh";
      System.err.println(missing);
      assumeTrue(false, missing);
    }
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String origin = "http://localhost:" + server.getAddress().getPort();
    String key = channel(framework, origin);
    server.createContext("/", exchange -> serve(exchange, app, key));
    server.start();
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      Page page = Browser.page(context, troubles);
      page.navigate(origin + "/");
      page.getByRole(AriaRole.COMBOBOX).selectOption("pro");
      WidgetUser user = new WidgetUser(page);
      user.sees("Acme made it easy").picks("6").sees("What would have made it easier?");
      assertThat(user.widget()).hasAttribute("data-hidden-plan", "pro");
      user.presses("Send").sees("Thank you for your time!");

      Locator status = page.locator("p[role=status]");
      assertThat(status).containsText("Thank you for support-ces: ");
      String response = status.innerText().replaceAll(".* ", "");
      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> stored(response).path("state").asText().equals("complete"));
      page.getByText("It has arrived").click();
      assertThat(page.getByText("How satisfied are you with the delivery?").first()).isVisible();
    } finally {
      server.stop(0);
    }
    assertThat(troubles).isEmpty();
  }

  private JsonNode stored(String response) {
    return world.api.call(Service.SURVEY, "GET", "/v1/responses/" + response, "").json();
  }

  /** A channel of its own, for the demo's lets only the shop in; returns its key. */
  private String channel(String framework, String origin) {
    String key = "pk_acme_example_" + framework;
    String body =
        """
        {"channel":"web","publishableKey":"%s","allowedOrigins":["%s"]}"""
            .formatted(key, origin);
    String path = "/v1/channels/example-" + framework;
    world.api.call(Service.SURVEY, "PUT", path, body).expect(200, 201);
    String survey = "/v1/public/" + key + "/surveys/support-ces";
    URI served = URI.create(world.url(Service.GATEWAY) + survey);
    Awaitility.await()
        .until(() -> world.api.send("GET", served, "", Map.of("Origin", origin)).status() == 200);
    return key;
  }

  private void serve(HttpExchange exchange, Path app, String key) throws IOException {
    try (exchange) {
      String name = exchange.getRequestURI().getPath().substring(1);
      Path file = app.resolve(name.isEmpty() ? "index.html" : name).normalize();
      if (!file.startsWith(app) || !Files.isRegularFile(file)) {
        exchange.sendResponseHeaders(204, -1);
        return;
      }
      byte[] content = Files.readAllBytes(file);
      if (name.isEmpty()) {
        String page = new String(content, StandardCharsets.UTF_8);
        page = page.replace("http://localhost:8082", world.url(Service.GATEWAY));
        content = page.replace(DEMO_KEY, key).getBytes(StandardCharsets.UTF_8);
      }
      String type = name.endsWith(".js") ? "text/javascript" : "text/html";
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
    }
  }
}
