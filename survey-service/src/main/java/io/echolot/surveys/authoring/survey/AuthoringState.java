package io.echolot.surveys.authoring.survey;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a survey has come. In JSON and in the database in lower case. */
public enum AuthoringState {
  /** It was never published. */
  DRAFT,
  /** Its newest version takes responses. */
  PUBLISHED,
  CLOSED;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static AuthoringState of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
