package io.echolot.gateway.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.gateway.delivery.carrier.PostResult;
import io.echolot.gateway.delivery.carrier.SendOutcome;
import java.time.Duration;

/**
 * What Telegram's answer to a message means. Source: Telegram, Bot API, "Making requests",
 * "ResponseParameters"; the descriptions are those that the API has in use.
 */
final class TelegramAnswer {

  /** "Forbidden: bot was blocked by the user": they want no messages. */
  private static final String BLOCKED = "blocked by the user";

  /** More than any limit that Telegram sets. */
  private static final int LONGEST_WAIT = 86_400;

  private TelegramAnswer() {}

  static SendOutcome outcome(PostResult result) {
    return result.outcome(TelegramAnswer::outcome);
  }

  private static SendOutcome outcome(PostResult.Answered answered) {
    JsonNode said = answered.json();
    int status = answered.status();
    String code = Integer.toString(status);
    if (status >= 200 && status < 300) {
      JsonNode id = said.path("result").path("message_id");
      return id.isIntegralNumber() ? new SendOutcome.Taken(id.asText()) : new SendOutcome.Unknown();
    }
    return switch (status) {
      case 403 ->
          new SendOutcome.Refused(code, said.path("description").asText().contains(BLOCKED));
      // The bot's token or our address of the API is wrong, and may be put right.
      case 401, 404 -> new SendOutcome.NotNow(code, Duration.ZERO);
      case 408, 429 -> new SendOutcome.NotNow(code, wait(said, answered));
      default -> answered.byStatus(code, new SendOutcome.Refused(code, false));
    };
  }

  private static Duration wait(JsonNode said, PostResult.Answered answered) {
    int seconds = said.path("parameters").path("retry_after").asInt(0);
    return seconds > 0
        ? Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT))
        : answered.retryAfter();
  }
}
