package io.echolot.gateway.sms;

import io.echolot.contracts.account.TwilioNames;
import io.echolot.gateway.account.RefusedCall;
import io.echolot.gateway.published.KnownAccount;
import java.util.Optional;
import java.util.Set;

/**
 * A Twilio account whose calls may be taken: a configured one, or a tenant's own.
 *
 * @param sid its AccountSid
 * @param authToken secret; empty if it can't be opened, so that no call is its
 * @param tenants whose numbers it holds; empty if every tenant's channels may name it
 * @param repliesToStop whether Twilio itself replies to its opt-out words
 * @param known a tenant's own; empty for a configured one
 */
record TwilioAccount(
    String sid,
    Optional<String> authToken,
    Optional<Set<String>> tenants,
    boolean repliesToStop,
    Optional<KnownAccount> known) {

  static TwilioAccount of(TwilioConfig.Account configured) {
    return new TwilioAccount(
        configured.sid(),
        Optional.of(configured.authToken()),
        configured.tenants(),
        configured.repliesToStop(),
        Optional.empty());
  }

  static TwilioAccount of(KnownAccount known) {
    return new TwilioAccount(
        known.account().account(),
        known.secret(TwilioNames.AUTH_TOKEN),
        Optional.of(Set.of(known.tenant())),
        !known.isSwitchedOff(TwilioNames.REPLIES_TO_STOP),
        Optional.of(known));
  }

  /** Whether it has made the call. */
  boolean hasSigned(TwilioCall call) {
    return sid.equals(call.accountSid())
        && authToken
            .filter(
                token ->
                    new TwilioSignature(token).matches(call.url(), call.form(), call.signature()))
            .isPresent();
  }

  /** Why a call isn't its, which it hasn't signed. */
  RefusedCall refusal(TwilioCall call) {
    if (authToken.isEmpty()) {
      return RefusedCall.CLOSED_CREDENTIALS;
    }
    return sid.equals(call.accountSid()) ? RefusedCall.WRONG_SIGNATURE : RefusedCall.OTHER_ACCOUNT;
  }

  /** Whether a tenant's channels may name it. */
  boolean serves(String tenant) {
    return tenants.map(of -> of.contains(tenant)).orElse(true);
  }

  /** Never with its token. */
  @Override
  public String toString() {
    return "Twilio account " + sid;
  }
}
