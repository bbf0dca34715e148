package io.echolot.contracts.delivery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a message didn't reach its recipient, or isn't known to. In JSON in lower case. */
public enum UnsentReason {
  /** Nothing is wrong with it, as far as is known. */
  NONE,
  /** The recipient wants no messages. */
  OPTED_OUT,
  /** The tenant asks only those who consented, and the recipient didn't. */
  NO_CONSENT,
  /** No address of the recipient's is known. */
  NO_ADDRESS,
  /** What it was for was taken back. */
  REVOKED,
  /** The survey that it is about takes no answers any more. */
  CLOSED,
  /** It was to remind of what isn't open any more: they answered. */
  ANSWERED,
  /** It was to remind of what never reached them. */
  NOT_INVITED,
  /** It was too late once they might be written to again. */
  QUIET_HOURS,
  /** With all that belongs into it, it is longer than a message may be. */
  TOO_LONG,
  /** The account isn't known, isn't the tenant's, can't be used, or hasn't the address. */
  NO_ACCOUNT,
  /**
   * The recipient hasn't written for a day, after which the provider lets only its approved
   * templates go out, and there is none that fits.
   */
  OUTSIDE_WINDOW,
  /** It was too late. */
  EXPIRED,
  /** The provider refused it; its code says why. */
  REFUSED,
  /** The provider didn't take it now, however often it was tried. */
  GIVEN_UP,
  /** The provider took it and couldn't deliver it; its code says why. */
  UNDELIVERED,
  /** The provider was asked and didn't answer, or we died before we could note the answer. */
  NO_ANSWER;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The reason of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static UnsentReason of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
