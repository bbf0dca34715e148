package io.echolot.gateway.whatsapp;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.account.ChannelAccount;
import io.echolot.contracts.account.MessagingProvider;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownAccounts;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.platform.Ids;
import io.echolot.platform.seal.SecretBox;
import io.echolot.testkit.FeedbackLog;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A tenant's WhatsApp number, put on the real topics, and Meta, which calls its address.
 *
 * @param tenant whose it is
 * @param id by which we know it
 * @param number Meta's id of it
 */
record WhatsAppNumberFixture(String tenant, String id, String number) {

  static final String APP_SECRET = "0123456789abcdef0123456789abcdef";

  private static final AtomicLong MESSAGES = new AtomicLong(System.nanoTime());

  static WhatsAppNumberFixture of(String tenant) {
    return new WhatsAppNumberFixture(tenant, Ids.next().toString(), digits());
  }

  /** A number or a person that nobody else is. */
  static String digits() {
    return "49151" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L);
  }

  String token() {
    return "EAAG" + number + "tokenOfNobody";
  }

  String address() {
    return "+4930" + number.substring(5);
  }

  String path() {
    return "/v1/in/whatsapp/" + id;
  }

  WhatsAppNumberFixture publish(SecretBox box) {
    return publish(box, Map.of());
  }

  /** Puts it on its topic, sealed by {@code box}. */
  WhatsAppNumberFixture publish(SecretBox box, Map<String, String> settings) {
    String key = ChannelAccount.topicKey(tenant, id);
    String credentials =
        "{\"accessToken\":\"" + token() + "\",\"appSecret\":\"" + APP_SECRET + "\"}";
    var account =
        new ChannelAccount(
            tenant,
            id,
            MessagingProvider.WHATSAPP,
            number,
            List.of(address()),
            settings,
            100,
            box.seal(key, credentials));
    FeedbackLog.send(Topics.ACCOUNTS, key, ContractsJson.write(account));
    return this;
  }

  /** Has a survey asked by it. */
  WhatsAppNumberFixture asks(Fixture survey) {
    FeedbackLog.publish(
        new ChannelConfig(
            tenant,
            "whatsapp-" + id,
            Channel.WHATSAPP,
            "",
            List.of(),
            address(),
            number,
            survey.survey(),
            "checkout",
            0));
    return this;
  }

  WhatsAppNumberFixture untilKnownTo(KnownAccounts accounts, KnownChannels channels) {
    Fixture.untilRead(
        () ->
            accounts.byId(id).isPresent()
                && channels.byAddress(Channel.WHATSAPP, number, address()).isPresent());
    return this;
  }

  /** A message of a type, which it names itself. */
  static ObjectNode message(String user, String type) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("from", user)
        .put("id", "wamid." + MESSAGES.incrementAndGet())
        // By a clock that is ahead: tests write faster than people, many times a second.
        .put("timestamp", Long.toString(Instant.now().getEpochSecond() + 60))
        .put("type", type);
  }

  /** Of somebody who wrote. */
  static ObjectNode written(String user, String text) {
    ObjectNode message = message(user, "text");
    message.putObject("text").put("body", text);
    return message;
  }

  /** Of somebody who chose something of a message that was sent. */
  static ObjectNode chosen(String user, JsonNode sent, String title) {
    boolean isList = sent.path("interactive").path("type").asText().equals("list");
    String type = isList ? "list_reply" : "button_reply";
    ObjectNode message = message(user, "interactive");
    message
        .putObject("interactive")
        .put("type", type)
        .putObject(type)
        .put("id", option(sent, title))
        .put("title", title);
    return message;
  }

  /** What the option of that title carries. */
  static String option(JsonNode sent, String title) {
    JsonNode action = sent.path("interactive").path("action");
    for (JsonNode button : action.path("buttons")) {
      if (button.path("reply").path("title").asText().equals(title)) {
        return button.path("reply").path("id").asText();
      }
    }
    for (JsonNode row : action.path("sections").path(0).path("rows")) {
      if (row.path("title").asText().equals(title)) {
        return row.path("id").asText();
      }
    }
    throw new AssertionError("No option " + title + " in " + sent);
  }

  ObjectNode status(String id, String state) {
    return JsonNodeFactory.instance.objectNode().put("id", id).put("status", state);
  }

  /** A call with messages. */
  String post(JsonNode... messages) {
    return post("messages", messages);
  }

  /** A call with messages or statuses. */
  String post(String what, JsonNode... all) {
    ObjectNode post =
        JsonNodeFactory.instance.objectNode().put("object", "whatsapp_business_account");
    ObjectNode change =
        post.putArray("entry").addObject().put("id", "1").putArray("changes").addObject();
    ObjectNode value = change.put("field", "messages").putObject("value");
    value.put("messaging_product", "whatsapp");
    value.putObject("metadata").put("phone_number_id", number);
    ArrayNode list = value.putArray(what);
    list.addAll(List.of(all));
    return post.toString();
  }

  /** What Meta shows with a body. */
  static String signature(String secret, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] hash = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
      return "sha256=" + HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Posts to its address; shows nothing if {@code shown} is empty. */
  ValidatableResponse call(String shown, String body) {
    var call = given().contentType("application/json");
    return (shown.isEmpty() ? call : call.header("X-Hub-Signature-256", shown))
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(path())
        .then();
  }

  /** Posts to its address as Meta does. */
  void bring(String body) {
    call(signature(APP_SECRET, body), body).statusCode(200);
  }

  void bring(JsonNode... messages) {
    bring(post(messages));
  }
}
