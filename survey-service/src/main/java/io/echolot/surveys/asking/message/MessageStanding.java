package io.echolot.surveys.asking.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.Channel;
import io.echolot.contracts.delivery.DeliveryStatus;
import io.echolot.contracts.delivery.MessageState;
import io.echolot.contracts.delivery.UnsentReason;
import java.time.Instant;

/**
 * How far a message is, as it stands in the database.
 *
 * @param channel what kind of message it is
 * @param state how far it is
 * @param reason why it isn't further
 * @param errorCode the provider's last error; empty for none
 * @param segments how many SMS it is; 0 if that isn't known
 * @param attempts how often the provider was asked
 * @param at when it came to be so
 */
record MessageStanding(
    Channel channel,
    MessageState state,
    UnsentReason reason,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String errorCode,
    int segments,
    int attempts,
    Instant at) {

  MessageStanding {
    errorCode = errorCode == null ? "" : errorCode;
  }

  /** One that nobody has tried to send. */
  static MessageStanding waiting(Channel channel, Instant at) {
    return new MessageStanding(channel, MessageState.QUEUED, UnsentReason.NONE, "", 0, 0, at);
  }

  /** One that never goes out. */
  static MessageStanding unsent(Channel channel, UnsentReason reason, Instant at) {
    return new MessageStanding(channel, MessageState.NOT_SENT, reason, "", 0, 0, at);
  }

  /** As the gateway tells it. */
  static MessageStanding of(Channel channel, DeliveryStatus status) {
    return new MessageStanding(
        channel,
        status.state(),
        status.reason(),
        status.errorCode(),
        status.segments(),
        status.attempts(),
        status.at());
  }
}
