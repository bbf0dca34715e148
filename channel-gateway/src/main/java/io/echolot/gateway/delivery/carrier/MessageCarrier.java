package io.echolot.gateway.delivery.carrier;

import io.echolot.contracts.account.MessagingProvider;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.gateway.published.KnownAccount;

/** Brings messages to a provider. Each is a bean that {@code MessageSending} finds. */
public interface MessageCarrier {

  /** To which it brings them; no other carrier does. */
  MessagingProvider provider();

  /**
   * Asks the provider to send a message, and waits, not longer than the timeout, for what comes of
   * it.
   *
   * @param account one whose credentials can be opened
   */
  SendOutcome send(KnownAccount account, OutgoingMessage message) throws InterruptedException;
}
