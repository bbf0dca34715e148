package io.echolot.devstack.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A page of a simulator, of files beside the classes.
 *
 * @param files where each is, by its address
 */
public record PageFiles(Map<String, String> files) {

  private static final Map<String, String> TYPES =
      Map.of("html", "text/html", "js", "text/javascript", "css", "text/css");

  /** Whether a call was for one of them, and is answered. */
  public boolean answers(HttpExchange exchange) throws IOException {
    String file = files.get(exchange.getRequestURI().getPath());
    if (file == null) {
      return false;
    }
    try (InputStream in = PageFiles.class.getResourceAsStream(file)) {
      exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'self'");
      String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
      send(exchange, 200, type + "; charset=utf-8", in.readAllBytes());
    }
    return true;
  }

  /** Answers a call by a text. */
  public static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    // Of unknown length, which may be none.
    exchange.sendResponseHeaders(status, 0);
    exchange.getResponseBody().write(body);
  }
}
