package io.echolot.devstack.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.echolot.devstack.simulator.PageFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** The page on which one chats with bots as a customer. */
final class ChatPage {

  private static final PageFiles FILES =
      new PageFiles(
          Map.of(
              "/", "/telegram/index.html",
              "/chat.js", "/telegram/chat.js",
              "/lines.js", "/phone/lines.js",
              "/phone.css", "/phone/phone.css"));

  private final Map<String, SimulatedBot> bots;
  private final BotChats chats = new BotChats();

  /**
   * The page.
   *
   * @param bots by their tokens
   */
  ChatPage(Map<String, SimulatedBot> bots) {
    this.bots = bots;
  }

  /** Whether a call was the page's, and is answered. */
  boolean answers(HttpExchange exchange) throws IOException {
    if (FILES.answers(exchange)) {
      return true;
    }
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/chats.json")) {
      PageFiles.send(exchange, 200, "application/json", json().toString());
      return true;
    }
    if (path.equals("/act") && exchange.getRequestMethod().equals("POST")) {
      String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      PageFiles.send(
          exchange, 200, "text/plain; charset=utf-8", done(TelegramSimulator.form(form)));
      return true;
    }
    return false;
  }

  private JsonNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode names = json.putArray("bots");
    bots.values().forEach(bot -> names.add(bot.username()));
    ArrayNode lines = json.putArray("lines");
    bots.values().stream()
        .flatMap(bot -> bot.lines().stream())
        .sorted(Comparator.comparing(ChatLine::at))
        .forEach(line -> lines.add(line.json()));
    return json;
  }

  /** Why it isn't done, for people; empty if it is. */
  private String done(JsonNode form) {
    String name = form.path("bot").asText();
    String user = form.path("user").asText();
    Optional<SimulatedBot> bot =
        bots.values().stream().filter(one -> one.username().equals(name)).findFirst();
    if (bot.isEmpty() || !user.matches("[1-9][0-9]{0,17}")) {
      return "There is no such bot, or no such user.";
    }
    try {
      return switch (form.path("act").asText()) {
        case "write" -> chats.write(bot.get(), user, form.path("text").asText());
        case "press" ->
            chats.press(bot.get(), user, form.path("text").asText(), form.path("data").asText());
        case "block" -> chats.block(bot.get(), user);
        default -> "Nobody knows how to do that.";
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "It is ending.";
    }
  }
}
