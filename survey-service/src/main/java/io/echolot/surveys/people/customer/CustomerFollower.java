package io.echolot.surveys.people.customer;

import io.smallrye.mutiny.Uni;

/** Who has something to do in the transaction in which a customer changes. */
public interface CustomerFollower {

  /** The customer, or what the customer did, was changed. */
  default Uni<Void> changed(CustomerChanged change) {
    return Uni.createFrom().voidItem();
  }

  /**
   * The customer, who is locked, is about to get other identities.
   *
   * @param before the customer with the identities until now
   */
  default Uni<Void> identitiesChanging(String tenant, Customer before) {
    return Uni.createFrom().voidItem();
  }

  /** The customer is about to be forgotten. */
  default Uni<Void> forgotten(CustomerForgotten forgotten) {
    return Uni.createFrom().voidItem();
  }
}
