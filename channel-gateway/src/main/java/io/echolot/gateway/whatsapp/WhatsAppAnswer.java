package io.echolot.gateway.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.gateway.delivery.carrier.PostResult;
import io.echolot.gateway.delivery.carrier.SendOutcome;
import io.echolot.gateway.whatsapp.post.WhatsAppCodes;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What Meta's answer to a message means, by {@link WhatsAppCodes} first: its HTTP status often says
 * less. Source: Meta, WhatsApp Cloud API, "Messages", "Error codes".
 */
final class WhatsAppAnswer {

  private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,250}");
  private static final Pattern CODE = Pattern.compile("[0-9]{1,7}");

  private WhatsAppAnswer() {}

  static SendOutcome outcome(PostResult result) {
    return result.outcome(WhatsAppAnswer::outcome);
  }

  private static SendOutcome outcome(PostResult.Answered answered) {
    JsonNode said = answered.json();
    int status = answered.status();
    if (status >= 200 && status < 300) {
      String id = said.path("messages").path(0).path("id").asText();
      return ID.matcher(id).matches() ? new SendOutcome.Taken(id) : new SendOutcome.Unknown();
    }
    String told = said.path("error").path("code").asText();
    boolean isTold = CODE.matcher(told).matches();
    String code = isTold ? told : Integer.toString(status);
    return switch (isTold ? WhatsAppCodes.meaning(code) : WhatsAppCodes.Meaning.NEVER) {
      case LATER -> new SendOutcome.NotNow(code, answered.retryAfter());
      case LATER_FOR_RECIPIENT -> new SendOutcome.NotNow(code, answered.retryAfter(), true);
      case NEVER -> byStatus(code, isTold, answered);
    };
  }

  private static SendOutcome byStatus(String code, boolean isTold, PostResult.Answered answered) {
    return switch (answered.status()) {
      // Its token or our address of the API is wrong, and may be put right.
      case 401 -> new SendOutcome.NotNow(code, Duration.ZERO);
      case 403, 404 -> isTold ? refused(code) : new SendOutcome.NotNow(code, answered.retryAfter());
      default -> answered.byStatus(code, refused(code));
    };
  }

  private static SendOutcome refused(String code) {
    return new SendOutcome.Refused(code, WhatsAppCodes.reason(code));
  }
}
