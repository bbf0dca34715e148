package io.echolot.gateway.whatsapp.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.gateway.door.StrictJson;
import io.echolot.gateway.door.Texts;
import io.echolot.gateway.whatsapp.post.WhatsAppEvent.Heard;
import io.echolot.gateway.whatsapp.post.WhatsAppEvent.Ignored;
import io.echolot.gateway.whatsapp.post.WhatsAppEvent.Stopped;
import io.echolot.gateway.whatsapp.post.WhatsAppEvent.Why;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A call of the webhook, which tells many things at once: entries have changes, and those messages
 * and statuses. E.g. {@code {"object":"whatsapp_business_account","entry":[{"changes":[{"field":
 * "messages","value":{"metadata":{"phone_number_id":"…"},"messages":[…]}}]}]}}. Source: Meta,
 * WhatsApp Cloud API, "Webhooks", "messages", "user_preferences".
 */
public final class WhatsAppPost {

  /** A thousand messages, which Meta says are the most, with thirty parts each and some more. */
  private static final int MOST_PARTS = 100_000;

  private static final String OBJECT = "whatsapp_business_account";

  private final String number;
  private final Instant now;
  private final List<WhatsAppEvent> events = new ArrayList<>();
  private final Set<String> heard = new HashSet<>();

  private WhatsAppPost(String number, Instant now) {
    this.number = number;
    this.now = now;
  }

  /**
   * What it tells, in order, each message once.
   *
   * @param number the id of the number whose it must be
   * @param now the time of a message that doesn't say its own
   */
  public static List<WhatsAppEvent> events(byte[] json, String number, Instant now) {
    WhatsAppPost post = new WhatsAppPost(number, now);
    post.read(json);
    return List.copyOf(post.events);
  }

  private void read(byte[] json) {
    if (StrictJson.wrongButTexts(json, MOST_PARTS).isPresent()) {
      ignore(Why.UNREADABLE);
      return;
    }
    try {
      JsonNode read = ContractsJson.mapper().readTree(json);
      JsonNode post = read == null ? null : Texts.kept(read, json);
      if (post == null || !post.path("object").asText().equals(OBJECT)) {
        ignore(Why.UNREADABLE);
        return;
      }
      for (JsonNode entry : post.path("entry")) {
        entry.path("changes").forEach(this::change);
      }
    } catch (IOException e) {
      ignore(Why.UNREADABLE);
    }
  }

  private void ignore(Why why) {
    events.add(new Ignored(why));
  }

  private void change(JsonNode change) {
    JsonNode value = change.path("value");
    String field = change.path("field").asText();
    if (!field.equals("messages") && !field.equals("user_preferences")) {
      ignore(Why.OTHER_FIELD);
    } else if (!value.path("metadata").path("phone_number_id").asText().equals(number)) {
      ignore(Why.OTHER_NUMBER);
    } else {
      value.path("messages").forEach(message -> heard(message, value.path("contacts")));
      value.path("statuses").forEach(status -> events.add(WhatsAppStatus.event(status)));
      value.path("user_preferences").forEach(this::preference);
    }
  }

  private void heard(JsonNode message, JsonNode contacts) {
    WhatsAppEvent event = WhatsAppMessage.event(message, contacts, now);
    if (!(event instanceof Heard one) || heard.add(one.id())) {
      events.add(event);
    }
  }

  private void preference(JsonNode preference) {
    boolean isStop = preference.path("value").asText().equals("stop");
    events.add(
        WhatsAppUser.of(preference.path("wa_id"), preference.path("user_id"))
            .filter(user -> isStop)
            .<WhatsAppEvent>map(
                user -> new Stopped("preference " + preference.path("timestamp").asText(), user))
            .orElse(new Ignored(Why.OTHER_FIELD)));
  }
}
