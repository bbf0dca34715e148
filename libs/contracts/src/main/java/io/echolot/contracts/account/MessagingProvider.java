package io.echolot.contracts.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.echolot.contracts.Channel;
import java.util.Locale;

/** Who carries messages between respondents and us. In JSON the name in lower case. */
public enum MessagingProvider {
  /** Twilio, or who speaks its protocol. */
  TWILIO(Channel.SMS),
  /** A bot of Telegram's. */
  TELEGRAM(Channel.TELEGRAM);

  private final Channel channel;

  MessagingProvider(Channel channel) {
    this.channel = channel;
  }

  /** The kind of channel whose messages it carries. */
  public Channel channel() {
    return channel;
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
