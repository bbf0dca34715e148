package io.echolot.gateway.sms;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.gateway.delivery.carrier.PostResult;
import io.echolot.gateway.delivery.carrier.SendOutcome;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Twilio's answer to a message means. Source: Twilio, "Twilio API responses", "Error and
 * warning dictionary".
 */
final class TwilioAnswer {

  /** The recipient has opted out of messages of this sender ("Attempt to send to unsubscribed"). */
  static final String UNSUBSCRIBED = "21610";

  private static final Pattern SID = Pattern.compile("(SM|MM)[0-9a-fA-F]{32}");
  private static final Pattern CODE = Pattern.compile("[0-9]{1,6}");

  /** Codes that speak of the message, and not of the account or of us. */
  private static final Pattern OF_MESSAGE = Pattern.compile("(21|3|6)[0-9]{3,4}");

  /**
   * Whatever the status: a full queue (21611, 14107), too many calls (20429), an account that isn't
   * let in or isn't active (20003, 20005), and what Twilio can't do now (20503). Nothing went out.
   */
  private static final Set<String> NOT_NOW =
      Set.of("14107", "20003", "20005", "20429", "20503", "21611");

  private TwilioAnswer() {}

  static SendOutcome outcome(PostResult result) {
    return result.outcome(TwilioAnswer::outcome);
  }

  private static SendOutcome outcome(PostResult.Answered answered) {
    JsonNode said = answered.json();
    int status = answered.status();
    if (status >= 200 && status < 300) {
      String sid = said.path("sid").asText();
      return SID.matcher(sid).matches() ? new SendOutcome.Taken(sid) : new SendOutcome.Unknown();
    }
    String code = code(said, status);
    if (NOT_NOW.contains(code)) {
      return new SendOutcome.NotNow(code, answered.retryAfter());
    }
    return switch (status) {
      // The account, its token or our address of the API is wrong, and may be put right.
      case 401, 403, 404 ->
          OF_MESSAGE.matcher(code).matches()
              ? refused(code)
              : new SendOutcome.NotNow(code, Duration.ZERO);
      // Of a 5xx Twilio says itself that it may have gone out.
      default -> answered.byStatus(code, refused(code));
    };
  }

  private static SendOutcome refused(String code) {
    return new SendOutcome.Refused(code, UNSUBSCRIBED.equals(code));
  }

  /** Twilio's own code, or else the HTTP status. */
  private static String code(JsonNode said, int status) {
    String code = said.path("code").asText();
    return CODE.matcher(code).matches() ? code : Integer.toString(status);
  }
}
