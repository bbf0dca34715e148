package io.echolot.contracts.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Whether a customer consents. In JSON in lower case. In the order of what is believed of two that
 * were said at the same time: the last.
 */
public enum ConsentState {
  GRANTED,
  /** Nothing is known, or what was known was a mistake. */
  UNKNOWN,
  WITHDRAWN;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static ConsentState of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
