package io.echolot.contracts.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * What became of a message.
 *
 * @param revision counts what became of it, from 1; of two the higher counts
 * @param state how far it is
 * @param reason why it isn't further; {@link UnsentReason#NONE} if all is well
 * @param providerId by what the provider knows it, e.g. Twilio's {@code SM…}; empty before it is
 *     sent
 * @param errorCode the provider's last error, e.g. Twilio's {@code 30007}; empty for none
 * @param segments how many SMS it is, and is paid for; 0 for other channels
 * @param attempts how often the provider was asked
 * @param at when it came to be so
 */
public record DeliveryStatus(
    int revision,
    MessageState state,
    UnsentReason reason,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String providerId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String errorCode,
    int segments,
    int attempts,
    Instant at) {

  public DeliveryStatus {
    reason = reason == null ? UnsentReason.NONE : reason;
    providerId = providerId == null ? "" : providerId;
    errorCode = errorCode == null ? "" : errorCode;
  }
}
