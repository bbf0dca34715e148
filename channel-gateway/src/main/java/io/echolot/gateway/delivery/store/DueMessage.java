package io.echolot.gateway.delivery.store;

import io.echolot.contracts.account.ChannelAccount;
import io.echolot.contracts.delivery.MessageDelivery;
import io.echolot.contracts.delivery.OutgoingMessage;
import java.time.Instant;

/**
 * A message that waits to be sent.
 *
 * @param message all of it
 * @param order of two to the same recipient the lower goes first
 * @param receivedAt since when it waits
 * @param failures how often it wasn't taken
 */
public record DueMessage(OutgoingMessage message, long order, Instant receivedAt, int failures) {

  /** By which it is known among all tenants'. */
  public String key() {
    return MessageDelivery.topicKey(message.tenant(), message.id());
  }

  /** That of its account. */
  String account() {
    return ChannelAccount.topicKey(message.tenant(), message.route().account());
  }

  @Override
  public String toString() {
    return message.toString();
  }
}
