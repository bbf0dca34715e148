package io.echolot.contracts.channel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** For which channels it counts that a customer withdrew consent on one. In JSON in lower case. */
public enum WithdrawalReach {
  /** For that one alone. */
  CHANNEL,
  /** For all, until the customer consents anew on one of them. */
  EVERYWHERE;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The one of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static WithdrawalReach of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
