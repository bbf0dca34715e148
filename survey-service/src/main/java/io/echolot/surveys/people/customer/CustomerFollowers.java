package io.echolot.surveys.people.customer;

import io.echolot.surveys.base.persistence.Database;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** All who follow what becomes of customers, one after the other. */
@ApplicationScoped
public class CustomerFollowers {

  private final Instance<CustomerFollower> followers;

  public CustomerFollowers(@Any Instance<CustomerFollower> followers) {
    this.followers = followers;
  }

  /** In the caller's transaction, which holds the customer's lock. */
  public Uni<Void> changed(CustomerChanged change) {
    return Database.each(followers, follower -> follower.changed(change)).replaceWithVoid();
  }

  Uni<Void> identitiesChanging(String tenant, Customer before) {
    return Database.each(followers, follower -> follower.identitiesChanging(tenant, before))
        .replaceWithVoid();
  }

  Uni<Void> forgotten(CustomerForgotten forgotten) {
    return Database.each(followers, follower -> follower.forgotten(forgotten)).replaceWithVoid();
  }
}
