package io.echolot.gateway.delivery;

import io.echolot.contracts.delivery.MessageState;
import io.echolot.contracts.delivery.UnsentReason;

/**
 * What a provider tells of a message later.
 *
 * @param message our id of it; empty if the provider doesn't say
 * @param providerId the provider's
 * @param state how far it is
 * @param errorCode why it isn't further; empty for none
 * @param reason what that is to us; {@link UnsentReason#NONE} unless it failed
 * @param from our address
 * @param to the recipient's
 */
public record ProviderReport(
    String message,
    String providerId,
    MessageState state,
    String errorCode,
    UnsentReason reason,
    String from,
    String to) {

  /** The same of a message from that address of ours. */
  public ProviderReport from(String address) {
    return new ProviderReport(message, providerId, state, errorCode, reason, address, to);
  }

  /** Whether the recipient wants no messages. */
  public boolean optedOut() {
    return reason == UnsentReason.OPTED_OUT;
  }

  /** Never with addresses. */
  @Override
  public String toString() {
    return providerId + " is " + state.wireName();
  }
}
