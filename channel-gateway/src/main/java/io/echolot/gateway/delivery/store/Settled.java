package io.echolot.gateway.delivery.store;

import io.echolot.contracts.delivery.MessageState;
import io.echolot.contracts.delivery.UnsentReason;

/**
 * What became of a message.
 *
 * @param state how far it is
 * @param reason why not further
 * @param providerId by what the provider knows it; empty if that isn't known
 * @param errorCode the provider's; empty for none
 */
public record Settled(
    MessageState state, UnsentReason reason, String providerId, String errorCode) {

  public static Settled sent(String providerId) {
    return new Settled(MessageState.SENT, UnsentReason.NONE, providerId, "");
  }

  public static Settled notSent(UnsentReason reason, String errorCode) {
    return new Settled(MessageState.NOT_SENT, reason, "", errorCode);
  }

  public static Settled uncertain() {
    return new Settled(MessageState.UNCERTAIN, UnsentReason.NO_ANSWER, "", "");
  }

  public static Settled failed(UnsentReason reason, String providerId, String errorCode) {
    return new Settled(MessageState.FAILED, reason, providerId, errorCode);
  }
}
