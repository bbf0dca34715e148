package io.echolot.gateway.whatsapp.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.dialogue.engine.Engine;
import io.echolot.dialogue.engine.Input;
import io.echolot.dialogue.voice.ButtonPress;
import io.echolot.gateway.door.StrictJson;
import io.echolot.gateway.whatsapp.post.WhatsAppEvent.Heard;
import io.echolot.gateway.whatsapp.post.WhatsAppEvent.Ignored;
import io.echolot.gateway.whatsapp.post.WhatsAppEvent.Why;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A message that came in. E.g. {@code {"from":"4915112345678","id":"wamid.…","timestamp":
 * "1749416383","type":"text","text":{"body":"9"}}}. Source: Meta, WhatsApp Cloud API, "Webhooks",
 * "messages" and the pages of its types.
 */
final class WhatsAppMessage {

  private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,250}");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{9,11}");

  private WhatsAppMessage() {}

  /**
   * What it is.
   *
   * @param contacts who stands in the same change
   * @param now the time of one that doesn't say its own, or one to come
   */
  static WhatsAppEvent event(JsonNode message, JsonNode contacts, Instant now) {
    String id = message.path("id").asText();
    if (!ID.matcher(id).matches()) {
      return new Ignored(Why.NO_ID);
    }
    if (message.hasNonNull("group_id")) {
      return new Ignored(Why.GROUP);
    }
    Optional<String> user = user(message, contacts);
    return user.isEmpty() ? new Ignored(Why.NO_SENDER) : event(message, id, user.get(), now);
  }

  private static Optional<String> user(JsonNode message, JsonNode contacts) {
    JsonNode own = message.path("from_user_id");
    JsonNode scoped = own.isTextual() ? own : message.path("user_id");
    // With one contact alone nobody else can have written.
    JsonNode only = contacts.size() == 1 ? contacts.path(0).path("user_id") : scoped;
    return WhatsAppUser.of(message.path("from"), scoped.isTextual() ? scoped : only);
  }

  private static WhatsAppEvent event(JsonNode message, String id, String user, Instant now) {
    String type = message.path("type").asText();
    JsonNode of = message.path(type);
    return switch (type) {
      case "text" -> heard(message, id, user, now, typed(of.path("body")));
      case "button" -> heard(message, id, user, now, ofTemplate(of));
      case "image", "audio", "video", "document", "sticker", "location", "contacts", "order" ->
          heard(message, id, user, now, typed(of.path(type.equals("order") ? "text" : "caption")));
      case "edit" -> heard(message, id, user, now, edited(of.path("message")));
      case "interactive" ->
          chosen(of)
              .<WhatsAppEvent>map(input -> heard(message, id, user, now, input))
              .orElse(new Ignored(Why.OTHER_BUTTON));
      case "reaction" -> new Ignored(Why.REACTION);
      case "revoke" -> new Ignored(Why.TAKEN_BACK);
      case "system", "request_welcome" -> new Ignored(Why.SYSTEM);
      default -> new Ignored(Why.UNSUPPORTED);
    };
  }

  private static Heard heard(JsonNode message, String id, String user, Instant now, Input input) {
    return new Heard(id, user, at(message.path("timestamp").asText(), now), input);
  }

  private static Instant at(String seconds, Instant now) {
    if (!SECONDS.matcher(seconds).matches()) {
      return now;
    }
    Instant said = Instant.ofEpochSecond(Long.parseLong(seconds));
    return said.isAfter(now) ? now : said;
  }

  /** Without words for a picture alone. */
  private static Input typed(JsonNode words) {
    return Input.Typed.of(words.isTextual() ? words.textValue() : "");
  }

  /** A quick reply of a template, which has the payload that it was approved or sent with. */
  private static Input ofTemplate(JsonNode button) {
    return ButtonPress.input(button.path("payload").asText())
        .orElseGet(() -> typed(button.path("text")));
  }

  /** Whoever wants to hear nothing is heard whatever way they say it. */
  private static Input edited(JsonNode message) {
    Input words = typed(message.path("text").path("body"));
    return Engine.isStop(words) ? words : new Input.Edited();
  }

  /** Empty for a button of somebody else's, unless it says that no messages are wanted. */
  private static Optional<Input> chosen(JsonNode interactive) {
    String type = interactive.path("type").asText();
    JsonNode reply = interactive.path(type);
    return switch (type) {
      case "button_reply", "list_reply" ->
          ButtonPress.input(reply.path("id").asText())
              .or(() -> Optional.of(typed(reply.path("title"))).filter(Engine::isStop));
      case "nfm_reply" -> Optional.of(ofForm(reply.path("response_json").asText()));
      default -> Optional.empty();
    };
  }

  /** A form of WhatsApp's answers by what one of its fields has; another's is as a picture is. */
  private static Input ofForm(String response) {
    byte[] json = response.getBytes(StandardCharsets.UTF_8);
    if (StrictJson.wrong(json).isPresent()) {
      return Input.Typed.of("");
    }
    try {
      JsonNode fields = ContractsJson.mapper().readTree(json);
      return StreamSupport.stream(fields.spliterator(), false)
          .filter(JsonNode::isTextual)
          .flatMap(field -> ButtonPress.input(field.textValue()).stream())
          .findFirst()
          .orElseGet(() -> Input.Typed.of(""));
    } catch (IOException e) {
      return Input.Typed.of("");
    }
  }
}
