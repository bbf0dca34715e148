package io.echolot.contracts.delivery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How far a message is. In JSON in lower case. It only goes forward, whatever comes late. */
public enum MessageState {
  /** It waits to be sent, for the first time or once more. */
  QUEUED,
  /**
   * The provider was asked and nobody knows what came of it. It is never sent again; what the
   * provider tells later settles it.
   */
  UNCERTAIN,
  /** The provider has taken it. */
  SENT,
  /** It is on the recipient's device. */
  DELIVERED,
  /** The recipient has seen it. */
  READ,
  /** The provider doesn't deliver it. */
  FAILED,
  /** It never went out. */
  NOT_SENT;

  /** Whether this can be true of a message that was {@code earlier}. */
  public boolean mayFollow(MessageState earlier) {
    return switch (this) {
      case QUEUED -> false;
      case UNCERTAIN, SENT, DELIVERED, READ -> !earlier.hasEnded() && compareTo(earlier) > 0;
      case FAILED -> earlier.compareTo(DELIVERED) < 0;
      case NOT_SENT -> earlier == QUEUED;
    };
  }

  /** Those that this may follow. */
  public Set<MessageState> predecessors() {
    return Arrays.stream(values()).filter(this::mayFollow).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether nothing follows. */
  public boolean hasEnded() {
    return switch (this) {
      case QUEUED, UNCERTAIN, SENT, DELIVERED -> false;
      case READ, FAILED, NOT_SENT -> true;
    };
  }

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
  public static MessageState of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
