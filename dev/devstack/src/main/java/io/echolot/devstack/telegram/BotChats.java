package io.echolot.devstack.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** People in their chats with bots, whose webhooks are told what they do. */
final class BotChats {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();

  /** Telegram's ids of updates grow; these also do so when the simulator is started anew. */
  private final AtomicLong updates = new AtomicLong(Instant.now().toEpochMilli());

  /**
   * Somebody writes to a bot.
   *
   * @return why it isn't delivered, for people; empty if it is
   */
  String write(SimulatedBot bot, String user, String text) throws InterruptedException {
    bot.startedBy(user);
    bot.heard(user, text);
    ObjectNode update = update();
    inChat(update.putObject("message"), user)
        .put("message_id", updates.get())
        .put("date", Instant.now().getEpochSecond())
        .put("text", text);
    return tell(bot, update);
  }

  /** Somebody presses a button; as {@link #write}. */
  String press(SimulatedBot bot, String user, String label, String data)
      throws InterruptedException {
    bot.heard(user, "[" + label + "]");
    ObjectNode update = update();
    ObjectNode press =
        update.putObject("callback_query").put("id", "cb" + updates.get()).put("data", data);
    from(press, user);
    inChat(press.putObject("message"), user).put("message_id", 1).put("date", 0);
    return tell(bot, update);
  }

  /** Somebody blocks a bot; as {@link #write}. */
  String block(SimulatedBot bot, String user) throws InterruptedException {
    bot.blockedBy(user);
    ObjectNode update = update();
    inChat(update.putObject("my_chat_member"), user)
        .put("date", Instant.now().getEpochSecond())
        .putObject("new_chat_member")
        .put("status", "kicked");
    return tell(bot, update);
  }

  private ObjectNode update() {
    return MAPPER.createObjectNode().put("update_id", updates.incrementAndGet());
  }

  private static ObjectNode inChat(ObjectNode what, String user) {
    what.putObject("chat").put("id", Long.parseLong(user)).put("type", "private");
    return from(what, user);
  }

  private static ObjectNode from(ObjectNode what, String user) {
    what.putObject("from")
        .put("id", Long.parseLong(user))
        .put("is_bot", false)
        .put("first_name", "Demo")
        .put("language_code", "en");
    return what;
  }

  /** A call in the answer is done like any other. */
  private String tell(SimulatedBot bot, JsonNode update) throws InterruptedException {
    if (bot.url().isEmpty()) {
      return "What is written to @" + bot.username() + " is delivered nowhere yet.";
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(bot.url()))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("X-Telegram-Bot-Api-Secret-Token", bot.secret())
            .POST(BodyPublishers.ofString(update.toString()))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        return "Nobody took it at " + bot.url() + ".";
      }
      JsonNode call = MAPPER.readTree(answer.body());
      if (call.has("method")) {
        bot.call(call.path("method").asText(), call);
      }
      return "";
    } catch (IOException e) {
      return "Nobody answers at " + bot.url() + ".";
    }
  }
}
