package io.echolot.devstack.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the Bot API answers. Source: Telegram, Bot API, "Making requests", "ResponseParameters".
 *
 * @param status the HTTP status; 0 to hang up without a word
 * @param json the body
 */
public record BotAnswer(int status, String json) {

  /** To hang up without a word. */
  public static final BotAnswer HANG_UP = new BotAnswer(0, "");

  /** A call that was done. */
  static BotAnswer ok(JsonNode result) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("ok", true);
    body.set("result", result);
    return new BotAnswer(200, body.toString());
  }

  /** A call that wasn't done, e.g. 403 and {@code Forbidden: bot was blocked by the user}. */
  public static BotAnswer error(int status, String description) {
    return new BotAnswer(status, failed(status, description).toString());
  }

  /** A call that came too early. */
  public static BotAnswer tooMany(int retryAfter) {
    ObjectNode body = failed(429, "Too Many Requests: retry after " + retryAfter);
    body.putObject("parameters").put("retry_after", retryAfter);
    return new BotAnswer(429, body.toString());
  }

  private static ObjectNode failed(int status, String description) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("ok", false)
        .put("error_code", status)
        .put("description", description);
  }
}
