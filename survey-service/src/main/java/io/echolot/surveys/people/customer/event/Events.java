package io.echolot.surveys.people.customer.event;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.people.customer.Customer;
import io.echolot.surveys.people.customer.CustomerChanged;
import io.echolot.surveys.people.customer.CustomerFollowers;
import io.echolot.surveys.people.customer.Customers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What customers did. */
@ApplicationScoped
public class Events {

  private final Database database;
  private final EventStore store;
  private final Customers customers;
  private final CustomerFollowers followers;
  private final EventConfig config;
  private final Clock clock;

  public Events(
      Database database,
      EventStore store,
      Customers customers,
      CustomerFollowers followers,
      EventConfig config,
      Clock clock) {
    this.database = database;
    this.store = store;
    this.customers = customers;
    this.followers = followers;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Stores an event; a repetition changes nothing.
   *
   * @return whether it is new
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID}, also if there is
   *     no such customer: who was forgotten doesn't come back by an event
   */
  public Uni<Boolean> add(String tenant, CustomerEvent event) {
    Keys.requireNone(EventChecks.violations(event, clock.instant(), config.retention()));
    CustomerChanged change = new CustomerChanged(tenant, event.customer());
    return database.write(
        session ->
            customers
                .lock(tenant, event.customer())
                .invoke(Events::requireThere)
                .flatMap(customer -> store.insert(tenant, event))
                .call(isNew -> isNew ? followers.changed(change) : Uni.createFrom().voidItem()));
  }

  private static void requireThere(Optional<Customer> customer) {
    if (customer.isEmpty()) {
      throw Problem.INVALID.because(
          "Nothing was stored.", List.of(new Violation("customer", "there is no such customer")));
    }
  }

  Uni<List<CustomerEvent>> list(String tenant, String customer, Optional<Cursor> after, int limit) {
    return database.read(
        session ->
            customers
                .get(tenant, customer)
                .flatMap(known -> store.list(tenant, customer, after, limit)));
  }

  /** When events of those names happened, by customer and name; who had none is left out. */
  public Uni<Map<String, Map<String, List<Instant>>>> times(
      String tenant, List<String> ids, Set<String> names) {
    return names.isEmpty() ? Uni.createFrom().item(Map.of()) : store.times(tenant, ids, names);
  }

  /** Deletes up to {@code limit} events that are kept no longer; gives whose they were. */
  public Uni<List<CustomerChanged>> purge(int limit) {
    return store.purge(clock.instant().minus(config.retention()), limit);
  }
}
