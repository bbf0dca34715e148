package io.echolot.surveys.customer.event;

import io.echolot.platform.Cursor;
import io.echolot.platform.Problem;
import io.echolot.platform.Problem.Violation;
import io.echolot.surveys.Keys;
import io.echolot.surveys.customer.CustomerChanged;
import io.echolot.surveys.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What customers did. */
@ApplicationScoped
public class Events {

  private final EventStore store;
  private final Customers customers;
  private final Event<CustomerChanged> changes;
  private final EventConfig config;
  private final Clock clock;

  public Events(
      EventStore store,
      Customers customers,
      Event<CustomerChanged> changes,
      EventConfig config,
      Clock clock) {
    this.store = store;
    this.customers = customers;
    this.changes = changes;
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
  @Transactional
  public boolean add(String tenant, CustomerEvent event) {
    Keys.requireNone(EventChecks.violations(event, clock.instant(), config.retention()));
    if (customers.lock(tenant, event.customer()).isEmpty()) {
      throw Problem.INVALID.because(
          "Nothing was stored.", List.of(new Violation("customer", "there is no such customer")));
    }
    boolean isNew = store.insert(tenant, event);
    if (isNew) {
      changes.fire(new CustomerChanged(tenant, event.customer()));
    }
    return isNew;
  }

  @Transactional
  List<CustomerEvent> list(String tenant, String customer, Optional<Cursor> after, int limit) {
    customers.get(tenant, customer);
    return store.list(tenant, customer, after, limit);
  }

  /** When events of those names happened, by customer and name; who had none is left out. */
  @Transactional
  public Map<String, Map<String, List<Instant>>> times(
      String tenant, List<String> ids, Set<String> names) {
    return names.isEmpty() ? Map.of() : store.times(tenant, ids, names);
  }

  /** Deletes up to {@code limit} events that are kept no longer; gives whose they were. */
  @Transactional
  public List<CustomerChanged> purge(int limit) {
    return store.purge(clock.instant().minus(config.retention()), limit);
  }
}
