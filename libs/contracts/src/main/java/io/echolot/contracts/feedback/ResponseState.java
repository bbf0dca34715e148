package io.echolot.contracts.feedback;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a response may still grow. In JSON in lower case. */
public enum ResponseState {
  PARTIAL,
  COMPLETE;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static ResponseState of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
