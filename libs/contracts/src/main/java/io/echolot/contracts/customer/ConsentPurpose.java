package io.echolot.contracts.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** For what a customer is written to. In JSON in lower case. */
public enum ConsentPurpose {
  /** To be asked: invitations, reminders, the questions of a dialogue. */
  SURVEYS;

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
  public static ConsentPurpose of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
