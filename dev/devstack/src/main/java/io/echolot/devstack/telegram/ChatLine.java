package io.echolot.devstack.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * What stands in somebody's chat with a bot.
 *
 * @param user whose chat
 * @param bot the bot's user name
 * @param toUser whether the bot has said it
 * @param text what it says
 * @param buttons rows of them, as Telegram has them; missing for none
 * @param at when it was said
 */
record ChatLine(
    String user, String bot, boolean toUser, String text, JsonNode buttons, Instant at) {

  JsonNode json() {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("user", user)
            .put("bot", bot)
            .put("toUser", toUser)
            .put("text", text)
            .put("at", at.toString());
    json.set("buttons", buttons.isArray() ? buttons : JsonNodeFactory.instance.arrayNode());
    return json;
  }
}
