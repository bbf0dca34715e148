package io.echolot.surveys.asking.trigger.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far what a trigger plans is. In JSON in lower case. */
public enum PlanState {
  /** Its time hasn't come. */
  WAITING,
  /** The customer was invited. */
  ASKED,
  /** The customer isn't asked, and won't be. */
  NOT_ASKED;

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
  public static PlanState of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
