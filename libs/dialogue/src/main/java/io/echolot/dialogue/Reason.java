package io.echolot.dialogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a message was not taken as an answer. In JSON in lower case. */
public enum Reason {
  /** Nothing to read, e.g. only a picture. */
  EMPTY,
  /** A number or option beyond what is offered. It is never clamped. */
  OUT_OF_RANGE,
  /** Part of a number, e.g. {@code 8.5}. It is never rounded. */
  FRACTION,
  /** More than one thing could be meant. */
  AMBIGUOUS,
  /** Nothing that the question asks for. */
  NOT_UNDERSTOOD,
  /** A required question can't be skipped. */
  REQUIRED,
  /** Longer than the question allows. */
  TOO_LONG,
  /** Shorter than the question allows. */
  TOO_SHORT,
  /** Fewer or more options than may be chosen. */
  NUMBER_OF_CHOICES;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
