package io.echolot.contracts.survey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a respondent gets into a survey. In JSON in lower case. */
public enum Access {
  /** Whoever comes. */
  OPEN,
  /** Who knows the survey's PIN. */
  PIN,
  /** Who has a personal link, or is identified by a signature. */
  LINK,
  /** Who has proven to own an e-mail address, or has a personal link. */
  EMAIL;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The access of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static Access of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
