package io.echolot.contracts.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.echolot.contracts.Channel;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Who carries messages between respondents and us. In JSON the name in lower case. */
public enum MessagingProvider {
  /** Twilio, or who speaks its protocol. */
  TWILIO(EnumSet.of(Channel.SMS));

  private final Set<Channel> channels;

  MessagingProvider(Set<Channel> channels) {
    this.channels = Set.copyOf(channels);
  }

  /** The kinds of channel whose messages it carries. */
  public Set<Channel> channels() {
    return channels;
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
