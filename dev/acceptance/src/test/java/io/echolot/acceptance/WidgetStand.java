package io.echolot.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * A page that embeds the widget as built, and in place of the gateway, on an origin of its own, a
 * server that gives surveys out and writes down what is sent. Whether the real gateway takes it, is
 * what WebJourneyTest shows.
 */
final class WidgetStand implements AutoCloseable {

  /** What the gateway's build serves. */
  static final Path RESOURCES =
      Path.of("../../channel-gateway/target/classes/META-INF/resources").toAbsolutePath();

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "html", "text/html; charset=utf-8");
  private static final String HOSTED_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:;"
          + " connect-src 'self'";

  private final HttpServer pages = server();
  private final HttpServer gateway = server();
  private final Map<String, String> bodies = new ConcurrentHashMap<>();
  private final Map<String, byte[]> surveys = new ConcurrentHashMap<>();
  private final Map<String, byte[]> posts = new ConcurrentHashMap<>();
  private volatile String directives = "";
  private final List<JsonNode> sent = new CopyOnWriteArrayList<>();
  private final List<String> loaded = new CopyOnWriteArrayList<>();

  WidgetStand() {
    pages.createContext("/", this::page);
    gateway.createContext("/", this::answer);
    pages.start();
    gateway.start();
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String url(HttpServer server) {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** A survey of the tests' files, as JSON. */
  static String read(String key) {
    try (InputStream in = WidgetStand.class.getResourceAsStream("/widget/" + key + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WidgetStand survey(String key) {
    return survey(key, read(key));
  }

  WidgetStand survey(String key, String json) {
    surveys.put(key, json.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** What is answered to a POST of that name. */
  WidgetStand accepts(String name, String json) {
    posts.put(name, json.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /**
   * A page's address.
   *
   * @param path where it is
   * @param attributes of the script element, beside its source and key
   * @param content what else is on it
   */
  String page(String path, String attributes, String content) {
    bodies.put(
        path,
        "<!doctype html><html lang=de><meta charset=utf-8><title>Laden</title>"
            + "<meta name=viewport content='width=device-width'><main><h1>Laden</h1>"
            + content
            + "</main><script src='"
            + url(gateway)
            + "/widget/echolot.js' data-key=pk_test "
            + attributes
            + " async></script></html>");
    return url(pages) + path;
  }

  String hosted(String survey, String query) {
    return url(gateway) + "/s/pk_test/" + survey + "?" + query;
  }

  /** Bodies of all that was sent, in order. */
  List<JsonNode> sent() {
    return sent;
  }

  /** What was sent last; a missing node before anything was. */
  JsonNode last() {
    return sent.isEmpty() ? JSON.missingNode() : sent.get(sent.size() - 1);
  }

  /** Which files of the widget were asked for. */
  List<String> loaded() {
    return loaded;
  }

  /** Adds to the pages' Content-Security-Policy. */
  WidgetStand policy(String more) {
    directives = "; " + more;
    return this;
  }

  /** The address of what stands for the gateway. */
  String gateway() {
    return url(gateway);
  }

  private void page(HttpExchange exchange) throws IOException {
    String policy =
        "default-src 'none'; script-src %1$s; connect-src %1$s; img-src https://pictures.example"
                .formatted(url(gateway))
            + directives;
    exchange.getResponseHeaders().set("Content-Security-Policy", policy);
    String body = bodies.get(exchange.getRequestURI().getPath());
    if (body == null) {
      reply(exchange, 404, "text/plain", new byte[0]);
    } else {
      reply(exchange, 200, "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "GET, PUT, POST");
    exchange
        .getResponseHeaders()
        .set("Access-Control-Allow-Headers", "Content-Type, Echolot-Access, Echolot-Secret");
    exchange.getResponseHeaders().set("Access-Control-Expose-Headers", "Echolot-Start");
    byte[] survey = surveys.get(path.substring(path.lastIndexOf('/') + 1));
    byte[] post = posts.get(path.substring(path.lastIndexOf('/') + 1));
    if (exchange.getRequestMethod().equals("POST") && post != null) {
      reply(exchange, 200, "application/json", post);
    } else if (exchange.getRequestMethod().equals("PUT")) {
      sent.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
      reply(exchange, 202, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
    } else if (path.startsWith("/v1/public/pk_test/surveys/") && survey != null) {
      exchange.getResponseHeaders().set("Echolot-Start", "started");
      reply(exchange, 200, "application/json", survey);
    } else if (path.startsWith("/s/pk_test/")) {
      exchange.getResponseHeaders().set("Content-Security-Policy", HOSTED_POLICY);
      reply(exchange, 200, TYPES.get("html"), hostedPage(exchange.getRequestURI()));
    } else if (path.matches("/(widget|hosted|kiosk)/[a-z-]+\\.(js|css|json)")) {
      loaded.add(path);
      reply(exchange, 200, TYPES.get(path.substring(path.lastIndexOf('.') + 1)), file(path));
    } else {
      reply(exchange, exchange.getRequestMethod().equals("OPTIONS") ? 200 : 404, "", new byte[0]);
    }
  }

  /** What of the gateway's page the widget needs to take it over. */
  private static byte[] hostedPage(URI uri) {
    String hidden =
        Arrays.stream(uri.getQuery().split("&"))
            .filter(part -> part.startsWith("hidden."))
            .map(part -> "data-" + part.replace("hidden.", "hidden-").replace("=", "='") + "'")
            .collect(Collectors.joining(" "));
    String page =
        "<!doctype html><html lang=en><meta charset=utf-8><title>x</title>"
            + "<link rel=stylesheet href=/hosted/hosted.css><main id=survey>…</main>"
            + "<template id=widget><echolot-survey key=pk_test mode=page survey='"
            + uri.getPath().substring(uri.getPath().lastIndexOf('/') + 1)
            + "' language='"
            + uri.getQuery().replaceAll(".*lang=(\\w+).*", "$1")
            + "' "
            + hidden
            + "></echolot-survey></template><script src=/widget/echolot.js defer></script>"
            + "<script src=/hosted/hosted.js defer></script></html>";
    return page.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] file(String path) throws IOException {
    return Files.readAllBytes(RESOURCES.resolve(path.substring(1)));
  }

  private static void reply(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    pages.stop(0);
    gateway.stop(0);
  }
}
