package io.echolot.devstack.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A call that came.
 *
 * @param method e.g. {@code sendMessage}
 * @param parameters all that it says
 */
record BotCall(String method, JsonNode parameters) {

  boolean isTo(String chat) {
    return parameters.path("chat_id").asText().equals(chat);
  }
}
