package io.echolot.contracts.delivery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a message is for. In JSON in lower case. In the order in which they go out. */
public enum MessagePurpose {
  /** It says what is due to what the recipient wrote; nobody else is told of it. */
  REPLY,
  /** Somebody who sets an account up writes to a phone of theirs; it is tried once. */
  TEST,
  /** It asks once more. */
  REMINDER,
  /** It asks for the first time. */
  INVITATION;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The purpose of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static MessagePurpose of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
