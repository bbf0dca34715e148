package io.echolot.contracts.channel;

/**
 * What a customer's consent means to a tenant.
 *
 * @param withdrawal for which channels a withdrawal counts; everywhere unless the tenant says else
 * @param required whether only those are asked who consented
 */
public record ConsentPolicy(WithdrawalReach withdrawal, boolean required) {

  /** That of a tenant who said nothing. */
  public static final ConsentPolicy USUAL = new ConsentPolicy(null, false);

  public ConsentPolicy {
    withdrawal = withdrawal == null ? WithdrawalReach.EVERYWHERE : withdrawal;
  }
}
