package io.echolot.surveys.asking.account.proof;

import java.util.List;
import java.util.Map;

/**
 * What a tenant claims of an account, for its provider to confirm.
 *
 * @param account the provider's own name of it
 * @param addresses the numbers that it is said to have
 * @param settings what else its door needs
 * @param credentials by which the provider lets us in
 * @param inbound the URL to which messages are to be delivered; empty while there is none
 */
public record AccountClaim(
    String account,
    List<String> addresses,
    Map<String, String> settings,
    Map<String, String> credentials,
    String inbound) {

  /** Never with its credentials. */
  @Override
  public String toString() {
    return "claim of " + account;
  }
}
