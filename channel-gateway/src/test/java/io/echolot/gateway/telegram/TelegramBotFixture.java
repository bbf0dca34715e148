package io.echolot.gateway.telegram;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.account.ChannelAccount;
import io.echolot.contracts.account.MessagingProvider;
import io.echolot.contracts.account.TelegramSecret;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownAccounts;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.platform.Ids;
import io.echolot.platform.seal.SecretBox;
import io.echolot.testkit.FeedbackLog;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A tenant's bot, put on the real topics, and Telegram, which calls its address.
 *
 * @param tenant whose it is
 * @param id by which we know it
 * @param bot its id
 */
record TelegramBotFixture(String tenant, String id, long bot) {

  private static final AtomicLong UPDATES = new AtomicLong(710_000_000);

  static TelegramBotFixture of(String tenant) {
    return new TelegramBotFixture(tenant, Ids.next().toString(), number());
  }

  /** A bot or a person that nobody else is. */
  static long number() {
    return ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
  }

  String token() {
    return bot + ":AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0";
  }

  String username() {
    return "shop_" + bot + "_bot";
  }

  String address() {
    return "@" + username();
  }

  String path() {
    return "/v1/in/telegram/" + id;
  }

  String secret() {
    return TelegramSecret.of(Long.toString(bot), token());
  }

  /** Puts it on its topic, sealed by {@code box}. */
  TelegramBotFixture publish(SecretBox box) {
    String key = ChannelAccount.topicKey(tenant, id);
    var account =
        new ChannelAccount(
            tenant,
            id,
            MessagingProvider.TELEGRAM,
            Long.toString(bot),
            List.of(address()),
            Map.of(),
            100,
            box.seal(key, "{\"token\":\"" + token() + "\"}"));
    FeedbackLog.send(Topics.ACCOUNTS, key, ContractsJson.write(account));
    return this;
  }

  /** Has a survey asked by it. */
  TelegramBotFixture asks(Fixture survey) {
    FeedbackLog.publish(
        new ChannelConfig(
            tenant,
            "telegram-" + id,
            Channel.TELEGRAM,
            "",
            List.of(),
            address(),
            Long.toString(bot),
            survey.survey(),
            "checkout",
            0));
    return this;
  }

  TelegramBotFixture untilKnownTo(KnownAccounts accounts, KnownChannels channels) {
    Fixture.untilRead(
        () ->
            accounts.byId(id).isPresent()
                && channels.byAddress(Channel.TELEGRAM, Long.toString(bot), address()).isPresent());
    return this;
  }

  static ObjectNode update() {
    return JsonNodeFactory.instance.objectNode().put("update_id", UPDATES.incrementAndGet());
  }

  /** Of somebody who wrote. */
  static ObjectNode written(long user, String text) {
    ObjectNode update = update();
    inChat(update.putObject("message"), user).put("message_id", 1).put("text", text);
    return update;
  }

  /** Of somebody who pressed a button. */
  static ObjectNode pressed(long user, String data) {
    ObjectNode update = update();
    ObjectNode press = update.putObject("callback_query").put("id", "cb" + user).put("data", data);
    from(press, user);
    inChat(press.putObject("message"), user);
    return update;
  }

  static ObjectNode inChat(ObjectNode what, long user) {
    what.putObject("chat").put("id", user).put("type", "private");
    return from(what, user);
  }

  private static ObjectNode from(ObjectNode what, long user) {
    what.putObject("from").put("id", user).put("is_bot", false).put("language_code", "de");
    return what;
  }

  /** Posts to its address, as Telegram does. */
  ValidatableResponse post(String shown, String body) {
    var call = given().contentType("application/json");
    return (shown.isEmpty() ? call : call.header("X-Telegram-Bot-Api-Secret-Token", shown))
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(path())
        .then();
  }

  /** Brings an update, and gives what is answered. */
  JsonNode bring(JsonNode update) {
    String answer = post(secret(), update.toString()).statusCode(200).extract().asString();
    return ContractsJson.read(answer.getBytes(StandardCharsets.UTF_8), JsonNode.class);
  }

  JsonNode write(long user, String text) {
    return bring(written(user, text));
  }

  /** What the button of that label carries. */
  static String data(JsonNode message, String label) {
    for (JsonNode row : message.path("reply_markup").path("inline_keyboard")) {
      for (JsonNode button : row) {
        if (button.path("text").asText().equals(label)) {
          return button.path("callback_data").asText();
        }
      }
    }
    throw new AssertionError("No button " + label + " in " + message);
  }
}
