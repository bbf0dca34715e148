package io.echolot.surveys.records.webhook.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a delivery is. In JSON in lower case. */
public enum DeliveryState {
  /** To be sent, or sent again. */
  PENDING,
  /** Taken by its receiver. */
  DELIVERED,
  /** Given up; it can be replayed. */
  DEAD,
  /** Never taken, and its response was erased: nothing is left to send. */
  ERASED;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<DeliveryState> of(String wireName) {
    return Arrays.stream(values()).filter(state -> state.wireName().equals(wireName)).findFirst();
  }
}
