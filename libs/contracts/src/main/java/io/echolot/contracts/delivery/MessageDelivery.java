package io.echolot.contracts.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.Channel;
import io.echolot.contracts.Topics;
import java.util.UUID;

/**
 * How far an {@link OutgoingMessage} is. It holds neither an address nor what was written. E.g.
 * {@code {"tenant":"acme","id":"0193a5b2-…","account":"0193a5b0-…","channel":"sms",
 * "purpose":"invitation","subject":"0193a5b1-…","status":{"revision":2,"state":"sent",
 * "reason":"none","providerId":"SM…","segments":1,"attempts":1,"at":"2026-12-01T09:00:00Z"}}}.
 *
 * @param tenant who sends it
 * @param id the message's
 * @param account by which it goes out
 * @param channel what kind of message it is
 * @param purpose what it is for
 * @param subject what it is about; may be empty
 * @param status what became of it
 */
public record MessageDelivery(
    String tenant,
    UUID id,
    String account,
    Channel channel,
    MessagePurpose purpose,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String subject,
    DeliveryStatus status) {

  public MessageDelivery {
    subject = subject == null ? "" : subject;
  }

  /** The key of its record on {@link Topics#DELIVERIES}. */
  public String topicKey() {
    return topicKey(tenant, id);
  }

  /** That of a message. */
  public static String topicKey(String tenant, UUID id) {
    return tenant + "/" + id;
  }

  /** Whether it tells more than what is known of the same message. */
  public boolean supersedes(MessageDelivery known) {
    return status.revision() > known.status().revision();
  }
}
