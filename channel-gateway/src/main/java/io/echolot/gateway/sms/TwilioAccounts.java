package io.echolot.gateway.sms;

import io.echolot.contracts.account.MessagingProvider;
import io.echolot.gateway.published.KnownAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** All Twilio accounts whose calls may be taken. */
@ApplicationScoped
class TwilioAccounts {

  private final KnownAccounts known;
  private final List<TwilioAccount> configured;

  TwilioAccounts(KnownAccounts known, TwilioConfig config) {
    this.known = known;
    this.configured = config.accounts().stream().map(TwilioAccount::of).toList();
  }

  /** Those of an AccountSid, tenants' own first: they say more of the tenant than a common one. */
  List<TwilioAccount> withSid(String sid) {
    return Stream.concat(
            known.at(MessagingProvider.TWILIO, sid).stream().map(TwilioAccount::of),
            configured.stream().filter(account -> account.sid().equals(sid)))
        .toList();
  }

  /** The tenant's own of that id; none if there is none, or it is another provider's. */
  List<TwilioAccount> withId(String id) {
    return known
        .byId(id)
        .filter(account -> account.account().provider() == MessagingProvider.TWILIO)
        .map(TwilioAccount::of)
        .stream()
        .toList();
  }
}
