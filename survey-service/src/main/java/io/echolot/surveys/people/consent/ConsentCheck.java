package io.echolot.surveys.people.consent;

import io.echolot.contracts.Channel;
import io.echolot.contracts.channel.ConsentPolicy;
import io.echolot.contracts.channel.WithdrawalReach;
import io.echolot.contracts.customer.ConsentState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells who may be written to by a channel.
 *
 * @param policy what consent means to the tenant
 * @param channel by which they are to be written to
 * @param known what counts for one purpose, by customer; who said nothing may be left out
 */
public record ConsentCheck(
    ConsentPolicy policy, Channel channel, Map<String, List<Consent>> known) {

  /** Whether the customer wants to hear no more, here or on a channel whose withdrawal counts. */
  public boolean isWithdrawn(String customer) {
    Optional<Consent> here = here(customer);
    if (here.filter(consent -> consent.state() == ConsentState.WITHDRAWN).isPresent()) {
      return true;
    }
    return policy.withdrawal() == WithdrawalReach.EVERYWHERE
        && of(customer).stream()
            .filter(consent -> consent.state() == ConsentState.WITHDRAWN)
            .anyMatch(withdrawn -> !isGrantedAfter(here, withdrawn));
  }

  /** Whether consent is needed that the customer hasn't given. */
  public boolean isLacking(String customer) {
    return policy.required()
        && Consent.CHANNELS.contains(channel)
        && here(customer).filter(consent -> consent.state() == ConsentState.GRANTED).isEmpty();
  }

  private static boolean isGrantedAfter(Optional<Consent> here, Consent withdrawn) {
    return here.filter(consent -> consent.state() == ConsentState.GRANTED)
        .filter(granted -> granted.at().isAfter(withdrawn.at()))
        .isPresent();
  }

  private Optional<Consent> here(String customer) {
    return of(customer).stream().filter(consent -> consent.channel() == channel).findFirst();
  }

  private List<Consent> of(String customer) {
    return known.getOrDefault(customer, List.of());
  }
}
