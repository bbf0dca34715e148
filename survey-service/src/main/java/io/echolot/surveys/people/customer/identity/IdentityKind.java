package io.echolot.surveys.people.customer.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By what a customer is known elsewhere. In JSON in lower case. */
public enum IdentityKind {
  EMAIL,
  /** A phone number, also for SMS and WhatsApp. */
  PHONE,
  /** A Telegram user id. */
  TELEGRAM,
  /** The id in another system, e.g. a CRM. */
  EXTERNAL;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static IdentityKind of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
