package io.echolot.surveys.authoring.journey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.echolot.contracts.Channel;
import java.util.Locale;

/** Whether customers meet the company on a screen. In JSON the name in lower case. */
public enum TouchpointKind {
  ONLINE,
  OFFLINE;

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
  public static TouchpointKind of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }

  /** What a touchpoint of that channel usually is. */
  public static TouchpointKind usual(Channel channel) {
    return switch (channel) {
      case PHONE, IN_PERSON, KIOSK -> OFFLINE;
      case WEB, EMAIL, SMS, WHATSAPP, TELEGRAM, CHAT, SOCIAL -> ONLINE;
    };
  }
}
