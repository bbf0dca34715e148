package io.echolot.gateway.whatsapp.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.delivery.MessageState;
import io.echolot.contracts.delivery.UnsentReason;
import io.echolot.gateway.delivery.ProviderReport;
import io.echolot.gateway.whatsapp.post.WhatsAppEvent.Ignored;
import io.echolot.gateway.whatsapp.post.WhatsAppEvent.Reported;
import io.echolot.gateway.whatsapp.post.WhatsAppEvent.Why;
import io.echolot.platform.Ids;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What became of a message of ours. E.g. {@code {"id":"wamid.…","status":"failed","recipient_id":
 * "4915112345678","biz_opaque_callback_data":"0193a5b2-…","errors":[{"code":131026}]}}. Source:
 * Meta, WhatsApp Cloud API, "Webhooks", "Status messages".
 */
final class WhatsAppStatus {

  private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,250}");
  private static final Pattern CODE = Pattern.compile("[0-9]{1,7}");

  private WhatsAppStatus() {}

  static WhatsAppEvent event(JsonNode status) {
    if (status.path("recipient_type").asText().equals("group")) {
      return new Ignored(Why.GROUP);
    }
    String id = status.path("id").asText();
    return state(status.path("status").asText())
        .filter(state -> ID.matcher(id).matches())
        .<WhatsAppEvent>map(state -> new Reported(report(status, id, state)))
        .orElse(new Ignored(Why.OTHER_STATUS));
  }

  private static ProviderReport report(JsonNode status, String id, MessageState state) {
    String ours = status.path("biz_opaque_callback_data").asText();
    String said = status.path("errors").path(0).path("code").asText();
    String code = CODE.matcher(said).matches() ? said : "";
    return new ProviderReport(
        Ids.isUuid(ours) ? ours : "",
        id,
        state,
        code,
        state == MessageState.FAILED ? reason(code) : UnsentReason.NONE,
        "",
        WhatsAppUser.of(status.path("recipient_id"), status.path("recipient_user_id")).orElse(""));
  }

  /** Meta has taken it before, so it was no refusal. */
  private static UnsentReason reason(String code) {
    UnsentReason reason = WhatsAppCodes.reason(code);
    return reason == UnsentReason.REFUSED ? UnsentReason.UNDELIVERED : reason;
  }

  private static Optional<MessageState> state(String status) {
    return switch (status) {
      case "sent" -> Optional.of(MessageState.SENT);
      case "delivered" -> Optional.of(MessageState.DELIVERED);
      // A voice message that was heard; we send none, others may by the same number.
      case "read", "played" -> Optional.of(MessageState.READ);
      case "failed" -> Optional.of(MessageState.FAILED);
      default -> Optional.empty();
    };
  }
}
