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
    ConsentPolicy policy, Channel channel, Map<String, List<ConsentStanding>> known) {

  /** Whether the customer wants to hear no more, here or on a channel whose withdrawal counts. */
  public boolean isWithdrawn(String customer) {
    Optional<ConsentStanding> here = here(customer);
    if (here.filter(standing -> standing.is(ConsentState.WITHDRAWN)).isPresent()) {
      return true;
    }
    return policy.withdrawal() == WithdrawalReach.EVERYWHERE
        && of(customer).stream()
            .filter(standing -> standing.is(ConsentState.WITHDRAWN))
            .anyMatch(withdrawn -> !isGrantedAfter(here, withdrawn));
  }

  /** Whether consent is needed that the customer hasn't given. */
  public boolean isLacking(String customer) {
    return policy.required()
        && Consent.CHANNELS.contains(channel)
        && here(customer).filter(standing -> standing.is(ConsentState.GRANTED)).isEmpty();
  }

  /** Whoever says the same again means it anew. */
  private static boolean isGrantedAfter(Optional<ConsentStanding> here, ConsentStanding withdrawn) {
    return here.filter(standing -> standing.is(ConsentState.GRANTED))
        .filter(granted -> granted.heardAt().isAfter(withdrawn.heardAt()))
        .isPresent();
  }

  private Optional<ConsentStanding> here(String customer) {
    return of(customer).stream()
        .filter(standing -> standing.consent().channel() == channel)
        .findFirst();
  }

  private List<ConsentStanding> of(String customer) {
    return known.getOrDefault(customer, List.of());
  }
}
