package io.echolot.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** The demo's shop, and feeds for social-listener: files of the class path, served on loopback. */
public final class Shop implements AutoCloseable {

  private static final Pattern FILE = Pattern.compile("/[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*\\.[a-z]+");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "xml", "application/rss+xml; charset=utf-8",
          "json", "application/json; charset=utf-8");
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; script-src 'self' %1$s; connect-src 'self' %1$s";

  private static final String USUAL_GATEWAY = "http://localhost:" + Service.GATEWAY.usualPort();

  private final HttpServer server;
  private final String gateway;
  private final String policy;

  private Shop(HttpServer server, String gateway) {
    this.server = server;
    this.gateway = gateway;
    this.policy = POLICY.formatted(gateway);
  }

  public static Shop start(int port) {
    return start(port, USUAL_GATEWAY);
  }

  /**
   * Starts it.
   *
   * @param gateway the origin from which its pages may load the widget
   */
  public static Shop start(int port, String gateway) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      Shop shop = new Shop(server, gateway);
      server.createContext("/", shop::serve);
      server.start();
      return shop;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = file(exchange.getRequestURI().getPath());
      try (InputStream in =
          FILE.matcher(path).matches() ? Shop.class.getResourceAsStream("/shop" + path) : null) {
        if (in == null) {
          exchange.sendResponseHeaders(404, -1);
          return;
        }
        byte[] content = in.readAllBytes();
        if (path.endsWith(".html") && !gateway.equals(USUAL_GATEWAY)) {
          String page = new String(content, StandardCharsets.UTF_8);
          content = page.replace(USUAL_GATEWAY, gateway).getBytes(StandardCharsets.UTF_8);
        }
        String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
      }
    }
  }

  private static String file(String path) {
    if (path.equals("/")) {
      return "/index.html";
    }
    return path.startsWith("/api/v1/timelines/tag/") ? "/feeds/timeline.json" : path;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
