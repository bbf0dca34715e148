package io.echolot.surveys.people.customer.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.echolot.contracts.Channel;
import java.util.Locale;
import java.util.Optional;

/** By what a customer is known elsewhere. In JSON in lower case. */
public enum IdentityKind {
  EMAIL,
  /** A phone number, also for SMS and WhatsApp. */
  PHONE,
  /** A Telegram user id. */
  TELEGRAM,
  /** The id in another system, e.g. a CRM. */
  EXTERNAL;

  /** By what somebody is known who is written to on that channel; empty if nobody is there. */
  public static Optional<IdentityKind> on(Channel channel) {
    return switch (channel) {
      case EMAIL -> Optional.of(EMAIL);
      case SMS, WHATSAPP -> Optional.of(PHONE);
      case TELEGRAM -> Optional.of(TELEGRAM);
      case WEB, CHAT, SOCIAL, KIOSK, PHONE, IN_PERSON -> Optional.empty();
    };
  }

  /** The channel whose marks know it; empty if nobody writes from it. */
  public Optional<Channel> channel() {
    return switch (this) {
      case EMAIL -> Optional.of(Channel.EMAIL);
      case PHONE -> Optional.of(Channel.SMS);
      case TELEGRAM -> Optional.of(Channel.TELEGRAM);
      case EXTERNAL -> Optional.empty();
    };
  }

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
