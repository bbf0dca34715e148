package io.echolot.surveys.people.customer.event;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.people.customer.CustomerChanged;
import io.echolot.surveys.people.customer.CustomerFollowers;
import io.echolot.surveys.people.customer.Customers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What customers did. */
@ApplicationScoped
public class Events {

  private static final List<Violation> UNKNOWN =
      List.of(new Violation("customer", "there is no such customer"));

  private final Database database;
  private final EventStore store;
  private final Customers customers;
  private final CustomerFollowers followers;
  private final Instance<EventFollower> witnesses;
  private final EventConfig config;
  private final Clock clock;

  public Events(
      Database database,
      EventStore store,
      Customers customers,
      CustomerFollowers followers,
      Instance<EventFollower> witnesses,
      EventConfig config,
      Clock clock) {
    this.database = database;
    this.store = store;
    this.customers = customers;
    this.followers = followers;
    this.witnesses = witnesses;
    this.config = config;
    this.clock = clock;
  }

  /**
   * What became of an event.
   *
   * @param event as it is stored
   * @param isNew whether it wasn't there before
   * @param violations why it isn't stored, in the words of whoever sent it; empty if it is
   */
  record Taken(CustomerEvent event, boolean isNew, List<Violation> violations) {
    private Taken inWordsOfCloudEvents() {
      return new Taken(event, isNew, violations.stream().map(CloudEvent::inItsWords).toList());
    }
  }

  /**
   * Stores an event; a repetition changes nothing.
   *
   * @return whether it is new
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link
   *     io.echolot.platform.problem.Problem#INVALID}, also if there is no such customer: who was
   *     forgotten doesn't come back by an event
   */
  public Uni<Boolean> add(String tenant, CustomerEvent event) {
    return take(tenant, event)
        .invoke(taken -> Keys.requireNone(taken.violations()))
        .map(Taken::isNew);
  }

  /** Stores a CloudEvent, if nothing is wrong with it. */
  Uni<Taken> take(String tenant, CloudEvent given) {
    List<Violation> violations = given.violations();
    CustomerEvent event = given.event(clock.instant());
    return violations.isEmpty()
        ? take(tenant, event).map(Taken::inWordsOfCloudEvents)
        : Uni.createFrom().item(new Taken(event, false, violations));
  }

  private Uni<Taken> take(String tenant, CustomerEvent event) {
    List<Violation> violations = EventChecks.violations(event, clock.instant(), config.retention());
    if (!violations.isEmpty()) {
      return Uni.createFrom().item(new Taken(event, false, violations));
    }
    return database.write(
        session ->
            customers
                .lock(tenant, event.customer())
                .flatMap(
                    customer ->
                        customer.isPresent()
                            ? store(tenant, event)
                            : Uni.createFrom().item(new Taken(event, false, UNKNOWN))));
  }

  private Uni<Taken> store(String tenant, CustomerEvent event) {
    return store
        .insert(tenant, event)
        .call(isNew -> isNew ? tell(tenant, event) : Uni.createFrom().voidItem())
        .map(isNew -> new Taken(event, isNew, List.of()));
  }

  /** The customer's segments first, for triggers may look at them. */
  private Uni<Void> tell(String tenant, CustomerEvent event) {
    return followers
        .changed(new CustomerChanged(tenant, event.customer()))
        .flatMap(found -> Database.each(witnesses, witness -> witness.happened(tenant, event)))
        .replaceWithVoid();
  }

  /** A customer's events of those names from an instant on, the oldest first. */
  public Uni<List<CustomerEvent>> since(
      String tenant, String customer, Set<String> names, Instant from) {
    return names.isEmpty()
        ? Uni.createFrom().item(List.of())
        : store.since(tenant, customer, names, from);
  }

  /** The newest events of those names since an instant, of all customers, the newest first. */
  public Uni<List<CustomerEvent>> newest(
      String tenant, Set<String> names, Instant since, int most) {
    return store.newest(tenant, names, since, most);
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
