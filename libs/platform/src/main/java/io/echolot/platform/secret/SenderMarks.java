package io.echolot.platform.secret;

import io.echolot.contracts.Channel;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Marks by which one service tells another from which addresses a customer writes, without telling
 * the addresses: keyed hashes, so that whoever reads the topic can't try all phone numbers.
 */
@ApplicationScoped
public class SenderMarks {

  private static final String PURPOSE = "sender";
  private static final int DIGITS = 32;

  private final SignedTokens tokens;

  SenderMarks(SignedTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The mark of an address, the same for the same address of the same tenant.
   *
   * @param channel one that {@link Channel#isByAddress}; those that share numbers share their marks
   * @param address a number in E.164 form, e.g. {@code +4930123456}, an e-mail address, or a
   *     messenger's own id of somebody
   * @throws IllegalArgumentException if nobody has an address on that channel
   */
  public String of(String tenant, Channel channel, String address) {
    return tokens.signature(PURPOSE, tenant, kind(channel) + address).substring(0, DIGITS);
  }

  private static String kind(Channel channel) {
    return switch (channel) {
      case SMS, WHATSAPP -> "phone/";
      case EMAIL -> "email/";
      case TELEGRAM -> "telegram/";
      case WEB, CHAT, SOCIAL, KIOSK, PHONE, IN_PERSON ->
          throw new IllegalArgumentException("Nobody has an address on " + channel);
    };
  }
}
