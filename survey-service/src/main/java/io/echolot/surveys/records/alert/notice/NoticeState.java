package io.echolot.surveys.records.alert.notice;

import com.fasterxml.jackson.annotation.JsonValue;
import io.echolot.surveys.records.webhook.delivery.Delivery;
import java.time.Instant;
import java.util.Locale;

/** What became of a notice. In JSON in lower case. */
public enum NoticeState {
  /** To be sent now, or again after it failed. */
  WAITING,
  /** Held back until the alert may tell again; it gathers what comes until then. */
  HELD,
  /** Taken. */
  TOLD,
  /** Given up. */
  FAILED,
  /** Never told, as its response was erased. */
  ERASED;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static NoticeState of(Delivery delivery, Instant now) {
    return switch (delivery.state()) {
      case PENDING -> delivery.attempts() == 0 && delivery.dueAt().isAfter(now) ? HELD : WAITING;
      case DELIVERED -> TOLD;
      case DEAD -> FAILED;
      case ERASED -> ERASED;
    };
  }
}
