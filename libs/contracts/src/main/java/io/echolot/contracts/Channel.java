package io.echolot.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The way by which feedback came. In JSON the name in lower case, e.g. {@code in_person}. */
public enum Channel {
  WEB,
  EMAIL,
  SMS,
  WHATSAPP,
  TELEGRAM,
  CHAT,
  SOCIAL,
  KIOSK,
  PHONE,
  IN_PERSON;

  /** Whether people write by it from an address of theirs, such as a number. */
  public boolean isByAddress() {
    return switch (this) {
      case EMAIL, SMS, WHATSAPP, TELEGRAM -> true;
      case WEB, CHAT, SOCIAL, KIOSK, PHONE, IN_PERSON -> false;
    };
  }

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The channel of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static Channel of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
