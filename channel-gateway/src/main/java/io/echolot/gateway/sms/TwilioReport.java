package io.echolot.gateway.sms;

import io.echolot.contracts.delivery.MessageState;
import io.echolot.contracts.delivery.UnsentReason;
import io.echolot.gateway.delivery.ProviderReport;
import io.echolot.platform.Ids;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Twilio tells of a message that it took. Source: Twilio, "Track the message status of
 * outbound messages".
 */
final class TwilioReport {

  private static final Pattern SID = Pattern.compile("(SM|MM)[0-9a-fA-F]{32}");
  private static final Pattern CODE = Pattern.compile("[0-9]{1,6}");

  private TwilioReport() {}

  /**
   * What a call tells; empty if that is nothing which we know.
   *
   * @param message what its address says of our id; null or anything else if it says nothing
   */
  static Optional<ProviderReport> of(TwilioCall call, String message) {
    String sid = call.first("MessageSid");
    String given = call.first("ErrorCode");
    String code = CODE.matcher(given).matches() ? given : "";
    return state(call.first("MessageStatus"))
        .filter(state -> SID.matcher(sid).matches())
        .map(
            state ->
                new ProviderReport(
                    message != null && Ids.isUuid(message) ? message : "",
                    sid,
                    state,
                    code,
                    reason(state, code),
                    call.first("From"),
                    call.first("To")));
  }

  private static UnsentReason reason(MessageState state, String code) {
    if (TwilioAnswer.UNSUBSCRIBED.equals(code)) {
      return UnsentReason.OPTED_OUT;
    }
    return state == MessageState.FAILED ? UnsentReason.UNDELIVERED : UnsentReason.NONE;
  }

  private static Optional<MessageState> state(String status) {
    return switch (status) {
      case "accepted", "scheduled", "queued", "sending", "sent" -> Optional.of(MessageState.SENT);
      case "delivered" -> Optional.of(MessageState.DELIVERED);
      case "read" -> Optional.of(MessageState.READ);
      case "undelivered", "failed", "canceled" -> Optional.of(MessageState.FAILED);
      default -> Optional.empty();
    };
  }
}
