package io.echolot.surveys.people.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who brought what a customer said. In JSON in lower case. */
public enum ConsentSource {
  /** A program of the tenant. */
  API,
  /** A file of customers. */
  IMPORT,
  /** One of the tenant's people, in the console. */
  CONSOLE,
  /** The customer, by a message such as STOP. */
  RESPONDENT;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The source of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static ConsentSource of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
