package io.echolot.contracts.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.echolot.contracts.Channel;
import java.util.Locale;

/** Who carries messages between respondents and us. In JSON the name in lower case. */
public enum MessagingProvider {
  /** Twilio, or who speaks its protocol. */
  TWILIO(Channel.SMS, true),
  /** A bot of Telegram's. */
  TELEGRAM(Channel.TELEGRAM, true),
  /** A number of WhatsApp's, by Meta's Cloud API. */
  WHATSAPP(Channel.WHATSAPP, true),
  /** A mail server that takes e-mails by SMTP (RFC 5321). */
  SMTP(Channel.EMAIL, false);

  private final Channel channel;
  private final boolean delivers;

  MessagingProvider(Channel channel, boolean delivers) {
    this.channel = channel;
    this.delivers = delivers;
  }

  /** The kind of channel whose messages it carries. */
  public Channel channel() {
    return channel;
  }

  /** Whether it delivers to us what respondents write. */
  public boolean delivers() {
    return delivers;
  }

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The provider of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static MessagingProvider of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
