package io.echolot.gateway.delivery.carrier;

import io.echolot.contracts.delivery.UnsentReason;
import java.time.Duration;

/** What came of a message that a provider was asked to send. */
public sealed interface SendOutcome {

  /**
   * The provider has it.
   *
   * @param providerId by what the provider knows it
   */
  record Taken(String providerId) implements SendOutcome {}

  /**
   * The provider will never send it.
   *
   * @param code the provider's reason
   * @param reason what that is to us
   */
  record Refused(String code, UnsentReason reason) implements SendOutcome {

    /** One whose recipient wants no messages, or one that is refused for any other reason. */
    public Refused(String code, boolean optedOut) {
      this(code, optedOut ? UnsentReason.OPTED_OUT : UnsentReason.REFUSED);
    }

    /** Whether the recipient wants no messages. */
    public boolean optedOut() {
      return reason == UnsentReason.OPTED_OUT;
    }
  }

  /** By the provider's rules it may not go out, so nobody was asked. */
  record NotAllowed(UnsentReason reason) implements SendOutcome {}

  /**
   * The provider certainly doesn't have it and may take it later.
   *
   * @param code the provider's reason; empty if it couldn't be reached
   * @param retryAfter for how long the provider wants to be left alone; zero if it doesn't say
   * @param ofRecipient whether it speaks of the recipient alone, as a full mailbox does
   */
  record NotNow(String code, Duration retryAfter, boolean ofRecipient) implements SendOutcome {

    /** One that speaks of the account. */
    public NotNow(String code, Duration retryAfter) {
      this(code, retryAfter, false);
    }
  }

  /** The provider was asked, and may have it or not. */
  record Unknown() implements SendOutcome {}
}
