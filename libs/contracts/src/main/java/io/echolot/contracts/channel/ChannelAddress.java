package io.echolot.contracts.channel;

import io.echolot.contracts.Channel;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a provider delivers what respondents say, in the one form in which addresses are compared:
 * without spaces, in lower case, and phone numbers as digits behind a {@code +} (E.164). Only one
 * channel of all tenants may have it.
 *
 * @param channel what kind it is
 * @param account the provider's account; may be empty
 * @param address e.g. {@code +4930123456}; never empty
 */
public record ChannelAddress(Channel channel, String account, String address) {

  private static final Set<Channel> BY_NUMBER =
      EnumSet.of(Channel.SMS, Channel.WHATSAPP, Channel.PHONE);
  private static final Pattern SPACE = Pattern.compile("\\s");
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[().\\-/]");
  private static final Pattern ABROAD = Pattern.compile("^00");

  public ChannelAddress {
    account = plain(account);
    address = BY_NUMBER.contains(channel) ? number(plain(address)) : plain(address);
  }

  /** A channel's; empty if it has none, as on the web. */
  public static Optional<ChannelAddress> of(ChannelConfig config) {
    return config.address().isBlank()
        ? Optional.empty()
        : Optional.of(new ChannelAddress(config.channel(), config.account(), config.address()));
  }

  /** All of it as one text, e.g. {@code sms ac0123 +4930123456}. */
  public String key() {
    return channel.wireName() + " " + account + " " + address;
  }

  private static String plain(String text) {
    return SPACE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static String number(String text) {
    return ABROAD.matcher(BETWEEN_DIGITS.matcher(text).replaceAll("")).replaceFirst("+");
  }
}
