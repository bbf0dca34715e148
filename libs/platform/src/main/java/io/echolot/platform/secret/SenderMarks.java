package io.echolot.platform.secret;

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
   * The mark of a phone number, the same for the same number of the same tenant.
   *
   * @param number in E.164 form, e.g. {@code +4930123456}
   */
  public String ofPhone(String tenant, String number) {
    return tokens.signature(PURPOSE, tenant, "phone/" + number).substring(0, DIGITS);
  }
}
