package io.echolot.gateway.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a call to an account's address wasn't taken. In JSON in lower case. */
public enum RefusedCall {
  /** It isn't signed by the account's token, or over another address than ours. */
  WRONG_SIGNATURE,
  /** It speaks of another account of the provider's. */
  OTHER_ACCOUNT,
  /** No channel of the tenant has the number, so no survey is asked by it. */
  UNKNOWN_NUMBER,
  /** The account's credentials can't be opened, so no signature can be checked. */
  CLOSED_CREDENTIALS;

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
  public static RefusedCall of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
