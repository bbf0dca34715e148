package io.echolot.devstack.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A number of {@link WhatsAppSimulator}'s. It refuses what Meta refuses of a message's form. */
public final class SimulatedNumber {

  private static final int LONGEST_TEXT = 4_096;
  private static final int LONGEST_BODY = 1_024;
  private static final int LONGEST_BUTTON = 20;
  private static final int MOST_BUTTONS = 3;
  private static final int LONGEST_TITLE = 24;
  private static final int LONGEST_DESCRIPTION = 72;
  private static final int MOST_ROWS = 10;

  private final String id;
  private final String display;
  private final String token;
  private final String appSecret;
  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  private final Map<String, Queue<GraphAnswer>> planned = new ConcurrentHashMap<>();
  private final AtomicLong taken = new AtomicLong();
  private volatile String url = "";
  private volatile String verifyToken = "";
  private volatile String webhookFault = "";

  SimulatedNumber(String id, String display, String token, String appSecret) {
    this.id = id;
    this.display = display;
    this.token = token;
    this.appSecret = appSecret;
  }

  String token() {
    return token;
  }

  String appSecret() {
    return appSecret;
  }

  /** Where messages are delivered; empty for where the app says. */
  public String url() {
    return url;
  }

  /** What is shown there when it is asked whether it is theirs. */
  public String verifyToken() {
    return verifyToken;
  }

  /** Has Meta take no address from now on, and say why. */
  public void refusesWebhooks(String why) {
    webhookFault = why;
  }

  /** Has the next messages to somebody answered so, in that order. */
  public void answers(String to, GraphAnswer... answers) {
    planned.put(to, new ConcurrentLinkedQueue<>(List.of(answers)));
  }

  /** What it was asked to send to somebody, in the order in which it came. */
  public List<JsonNode> sentTo(String to) {
    return messages.stream().filter(message -> to(message).equals(to)).toList();
  }

  private static String to(JsonNode message) {
    return message.path(message.has("recipient") ? "recipient" : "to").asText();
  }

  GraphAnswer about() {
    ObjectNode about =
        JsonNodeFactory.instance
            .objectNode()
            .put("display_phone_number", display)
            .put("verified_name", "Simulated")
            .put("id", id);
    if (!url.isEmpty()) {
      about.putObject("webhook_configuration").put("phone_number", url);
    }
    return GraphAnswer.ok(about);
  }

  GraphAnswer change(JsonNode parameters) {
    JsonNode webhook = parameters.path("webhook_configuration");
    if (!webhookFault.isEmpty()) {
      return GraphAnswer.error(400, 2200, webhookFault);
    }
    url = webhook.path("override_callback_uri").asText();
    verifyToken = webhook.path("verify_token").asText();
    return GraphAnswer.ok(JsonNodeFactory.instance.objectNode().put("success", true));
  }

  GraphAnswer send(JsonNode message) {
    messages.add(message);
    String to = to(message);
    GraphAnswer next = planned.getOrDefault(to, new ConcurrentLinkedQueue<>()).poll();
    if (next != null) {
      return next;
    }
    String fault = fault(message);
    if (!fault.isEmpty()) {
      return GraphAnswer.error(400, 131009, "Parameter value is not valid: " + fault);
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("messaging_product", "whatsapp");
    answer.putArray("contacts").addObject().put("input", to).put("wa_id", to.replace("+", ""));
    answer
        .putArray("messages")
        .addObject()
        .put("id", "wamid." + id + "." + taken.incrementAndGet());
    return GraphAnswer.ok(answer);
  }

  private static String fault(JsonNode message) {
    if (!message.path("messaging_product").asText().equals("whatsapp") || to(message).isEmpty()) {
      return "messaging_product or to";
    }
    return switch (message.path("type").asText()) {
      case "text" -> within(message.path("text").path("body"), LONGEST_TEXT);
      case "interactive" -> interactive(message.path("interactive"));
      case "template" ->
          message.path("template").path("language").path("code").asText().isEmpty()
              ? "language"
              : "";
      default -> "type";
    };
  }

  private static String interactive(JsonNode interactive) {
    String body = within(interactive.path("body").path("text"), LONGEST_BODY);
    if (!body.isEmpty()) {
      return body;
    }
    JsonNode action = interactive.path("action");
    if (interactive.path("type").asText().equals("button")) {
      return options(action.path("buttons"), "reply", MOST_BUTTONS, LONGEST_BUTTON);
    }
    String opens = within(action.path("button"), LONGEST_BUTTON);
    JsonNode rows = action.path("sections").path(0).path("rows");
    return opens.isEmpty() ? options(rows, "", MOST_ROWS, LONGEST_TITLE) : opens;
  }

  private static String options(JsonNode options, String inside, int most, int longest) {
    Set<String> titles = new HashSet<>();
    for (JsonNode option : options) {
      JsonNode one = inside.isEmpty() ? option : option.path(inside);
      boolean isFit =
          within(one.path("title"), longest).isEmpty()
              && one.path("description").asText().length() <= LONGEST_DESCRIPTION
              && titles.add(one.path("title").asText());
      if (!isFit) {
        return "title " + one.path("title");
      }
    }
    return titles.isEmpty() || titles.size() > most ? "number of options" : "";
  }

  private static String within(JsonNode text, int longest) {
    return text.asText().isEmpty() || text.asText().length() > longest ? "text " + text : "";
  }
}
