package io.echolot.gateway.delivery;

import io.echolot.contracts.delivery.MessageState;

/**
 * What a provider tells of a message later.
 *
 * @param message our id of it; empty if the provider doesn't say
 * @param providerId the provider's
 * @param state how far it is
 * @param errorCode why it isn't further; empty for none
 * @param optedOut whether that is that the recipient wants no messages
 * @param from our address
 * @param to the recipient's
 */
public record ProviderReport(
    String message,
    String providerId,
    MessageState state,
    String errorCode,
    boolean optedOut,
    String from,
    String to) {

  /** Never with addresses. */
  @Override
  public String toString() {
    return providerId + " is " + state.wireName();
  }
}
