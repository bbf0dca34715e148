package io.echolot.devstack.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A bot of {@link TelegramSimulator}'s. Whom it may write to has written to it before. */
public final class SimulatedBot {

  private static final int LONGEST = 4_096;
  private static final int MOST_LINES = 1_000;

  private final String token;
  private final String username;
  private final List<BotCall> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Queue<BotAnswer>> planned = new ConcurrentHashMap<>();
  private final List<ChatLine> lines = new CopyOnWriteArrayList<>();
  private final Map<String, Boolean> started = new ConcurrentHashMap<>();
  private final AtomicLong messages = new AtomicLong();
  private volatile String url = "";
  private volatile String secret = "";
  private volatile String allowed = "";
  private volatile String webhookFault = "";

  SimulatedBot(String token, String username) {
    this.token = token;
    this.username = username;
  }

  /** The digits before the token's colon. */
  public long id() {
    return Long.parseLong(token.substring(0, token.indexOf(':')));
  }

  /** Without the {@code @}. */
  public String username() {
    return username;
  }

  /** Where updates go; empty for nowhere. */
  public String url() {
    return url;
  }

  /** What is shown with them. */
  public String secret() {
    return secret;
  }

  /** Which updates are wanted, as JSON; empty for the usual ones. */
  public String allowed() {
    return allowed;
  }

  /** Has Telegram take no address from now on, and say why. */
  public void refusesWebhooks(String description) {
    webhookFault = description;
  }

  /** Has somebody start it, so that it may write to them. */
  public SimulatedBot startedBy(String user) {
    started.put(user, true);
    return this;
  }

  /** Has somebody block it. */
  public SimulatedBot blockedBy(String user) {
    started.put(user, false);
    return this;
  }

  /** Has the next messages to a chat answered so, in that order. */
  public void answers(String chat, BotAnswer... answers) {
    planned.put(chat, new ConcurrentLinkedQueue<>(List.of(answers)));
  }

  /** What came by a method for a chat, in the order in which it came. */
  public List<JsonNode> sentTo(String chat) {
    return calls.stream()
        .filter(call -> call.method().equals("sendMessage") && call.isTo(chat))
        .map(BotCall::parameters)
        .toList();
  }

  /** All calls of a method, in the order in which they came. */
  public List<JsonNode> called(String method) {
    return calls.stream()
        .filter(call -> call.method().equals(method))
        .map(BotCall::parameters)
        .toList();
  }

  BotAnswer call(String method, JsonNode parameters) {
    calls.add(new BotCall(method, parameters));
    return switch (method) {
      case "getMe" -> BotAnswer.ok(user());
      case "setWebhook" -> connect(parameters);
      case "getWebhookInfo" ->
          BotAnswer.ok(
              JsonNodeFactory.instance
                  .objectNode()
                  .put("url", url)
                  .put("has_custom_certificate", false)
                  .put("pending_update_count", 0));
      case "answerCallbackQuery" -> BotAnswer.ok(BooleanNode.TRUE);
      case "sendMessage" -> send(parameters);
      default -> BotAnswer.error(404, "Not Found: method not found");
    };
  }

  private BotAnswer connect(JsonNode parameters) {
    if (!webhookFault.isEmpty()) {
      return BotAnswer.error(400, webhookFault);
    }
    String wanted = parameters.path("url").asText();
    if (!wanted.isEmpty() && !wanted.startsWith("https:") && !wanted.startsWith("http://local")) {
      return BotAnswer.error(
          400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
    }
    url = wanted;
    secret = parameters.path("secret_token").asText();
    allowed = parameters.path("allowed_updates").asText();
    return BotAnswer.ok(BooleanNode.TRUE);
  }

  private BotAnswer send(JsonNode parameters) {
    String chat = parameters.path("chat_id").asText();
    BotAnswer next = planned.getOrDefault(chat, new ConcurrentLinkedQueue<>()).poll();
    if (next != null) {
      return next;
    }
    String text = parameters.path("text").asText();
    if (text.isEmpty()) {
      return BotAnswer.error(400, "Bad Request: message text is empty");
    }
    if (text.length() > LONGEST) {
      return BotAnswer.error(400, "Bad Request: message is too long");
    }
    if (!started.containsKey(chat)) {
      return BotAnswer.error(400, "Bad Request: chat not found");
    }
    if (!started.get(chat)) {
      return BotAnswer.error(403, "Forbidden: bot was blocked by the user");
    }
    JsonNode buttons = parameters.path("reply_markup").path("inline_keyboard");
    note(new ChatLine(chat, username, true, text, buttons, Instant.now()));
    return BotAnswer.ok(message(chat, text));
  }

  /** Somebody says something to it. */
  void heard(String user, String text) {
    note(new ChatLine(user, username, false, text, MissingNode.getInstance(), Instant.now()));
  }

  private void note(ChatLine line) {
    lines.add(line);
    if (lines.size() > MOST_LINES) {
      lines.remove(0);
    }
  }

  /** All that was said in its chats, the oldest first. */
  List<ChatLine> lines() {
    return List.copyOf(lines);
  }

  private JsonNode message(String chat, String text) {
    ObjectNode message =
        JsonNodeFactory.instance.objectNode().put("message_id", messages.incrementAndGet());
    message.set("from", user());
    message.putObject("chat").put("id", Long.parseLong(chat)).put("type", "private");
    return message.put("date", Instant.now().getEpochSecond()).put("text", text);
  }

  private JsonNode user() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id())
        .put("is_bot", true)
        .put("first_name", "Simulated")
        .put("username", username);
  }
}
