package io.echolot.surveys.people.customer.event;

import io.smallrye.mutiny.Uni;

/** Who does something because of what happened. */
public interface EventFollower {

  /** Once for each event, in the transaction that stores it and holds the customer's lock. */
  Uni<Void> happened(String tenant, CustomerEvent event);
}
