package io.echolot.devstack.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.echolot.devstack.simulator.LoopbackServer;
import io.echolot.devstack.simulator.PageFiles;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Speaks as much of Telegram's Bot API as Echolot needs, on loopback, so that a bot can be tried
 * without one. Source: Telegram, Bot API: "Making requests", "getMe", "setWebhook",
 * "getWebhookInfo", "sendMessage", "answerCallbackQuery".
 */
public final class TelegramSimulator implements AutoCloseable {

  private static final Pattern PATH = Pattern.compile("/bot(?<token>[^/]+)/(?<method>[A-Za-z]+)");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, SimulatedBot> bots = new ConcurrentHashMap<>();

  private final ChatPage page = new ChatPage(bots);

  /** What all calls are answered with; 0 for what they ask for. */
  private volatile int failure;

  private final LoopbackServer server;

  private TelegramSimulator(int port) {
    server = LoopbackServer.start(port, this::answer);
  }

  /**
   * Starts it.
   *
   * @param port 0 for any
   */
  public static TelegramSimulator start(int port) {
    return new TelegramSimulator(port);
  }

  /** Where its API is. */
  public String url() {
    return server.url();
  }

  /**
   * Opens a bot, or another one in its place.
   *
   * @param token the bot's id, a colon and what nobody can guess
   * @param username without the {@code @}
   */
  public SimulatedBot open(String token, String username) {
    SimulatedBot bot = new SimulatedBot(token, username);
    bots.put(token, bot);
    return bot;
  }

  /** Answers all calls by a status from now on; 0 for what they ask for. */
  public void failWith(int status) {
    failure = status;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (page.answers(exchange)) {
        return;
      }
      BotAnswer answer = answered(exchange);
      if (answer.status() == 0) {
        return;
      }
      PageFiles.send(exchange, answer.status(), "application/json", answer.json());
    }
  }

  private BotAnswer answered(HttpExchange exchange) throws IOException {
    if (failure != 0) {
      return BotAnswer.error(failure, "Internal Server Error");
    }
    Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
    if (!path.matches()) {
      return BotAnswer.error(404, "Not Found");
    }
    SimulatedBot bot = bots.get(path.group("token"));
    return bot == null
        ? BotAnswer.error(401, "Unauthorized")
        : bot.call(path.group("method"), parameters(exchange));
  }

  /** By its query, a form or JSON. */
  private static JsonNode parameters(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type != null && type.startsWith("application/json")) {
      return MAPPER.readTree(body);
    }
    return form(exchange.getRequestURI().getRawQuery(), body);
  }

  /** What stands in forms, as they are encoded; null and empty ones have nothing. */
  static ObjectNode form(String... encoded) {
    ObjectNode parameters = MAPPER.createObjectNode();
    for (String one : encoded) {
      add(parameters, one);
    }
    return parameters;
  }

  private static void add(ObjectNode parameters, String encoded) {
    if (encoded == null || encoded.isEmpty()) {
      return;
    }
    for (String pair : encoded.split("&")) {
      String[] parts = pair.split("=", 2);
      parameters.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
