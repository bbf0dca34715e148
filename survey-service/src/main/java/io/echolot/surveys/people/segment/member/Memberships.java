package io.echolot.surveys.people.segment.member;

import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.people.customer.AttributeText;
import io.echolot.surveys.people.customer.Customer;
import io.echolot.surveys.people.customer.CustomerChanged;
import io.echolot.surveys.people.customer.CustomerFollower;
import io.echolot.surveys.people.customer.Customers;
import io.echolot.surveys.people.customer.event.Events;
import io.echolot.surveys.people.segment.definition.Segment;
import io.echolot.surveys.people.segment.definition.SegmentStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds to which segments customers belong, as soon as something of them changes. */
@ApplicationScoped
public class Memberships implements CustomerFollower {

  private static final int BATCH = 200;

  private final Database database;
  private final SegmentStore segments;
  private final MembershipStore store;
  private final Customers customers;
  private final Events events;
  private final Clock clock;

  Memberships(
      Database database,
      SegmentStore segments,
      MembershipStore store,
      Customers customers,
      Events events,
      Clock clock) {
    this.database = database;
    this.segments = segments;
    this.store = store;
    this.customers = customers;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Uni<Void> changed(CustomerChanged change) {
    return customers
        .lockAll(change.tenant(), List.of(change.id()))
        .flatMap(locked -> evaluate(change.tenant(), locked));
  }

  /** The customers are locked, so nothing of them changes meanwhile. */
  private Uni<Void> evaluate(String tenant, List<Customer> locked) {
    // The version first: segments that are changed in between are found again by a later one.
    return segments
        .version(tenant)
        .flatMap(
            version -> segments.all(tenant).flatMap(all -> evaluate(tenant, locked, version, all)));
  }

  private Uni<Void> evaluate(String tenant, List<Customer> locked, int version, List<Segment> all) {
    return times(tenant, locked, all)
        .flatMap(
            times -> {
              Instant now = clock.instant();
              return Database.each(
                  locked,
                  customer ->
                      note(
                          tenant,
                          customer,
                          version,
                          Membership.of(all, facts(customer, times, now))));
            })
        .replaceWithVoid();
  }

  private Uni<Void> note(String tenant, Customer customer, int version, Membership membership) {
    return customers
        .assign(tenant, customer, membership.segments())
        .flatMap(assigned -> store.put(tenant, customer.id(), version, membership.due()));
  }

  private Uni<Map<String, Map<String, List<Instant>>>> times(
      String tenant, List<Customer> some, List<Segment> all) {
    Set<String> names = Membership.events(all);
    return events.times(tenant, some.stream().map(Customer::id).toList(), names);
  }

  private static CustomerFacts facts(
      Customer customer, Map<String, Map<String, List<Instant>>> times, Instant now) {
    return new CustomerFacts(
        AttributeText.of(customer.attributes()), times.getOrDefault(customer.id(), Map.of()), now);
  }

  /** Those of the customers for whom the segment's condition holds now, whatever is stored. */
  public Uni<List<Customer>> matching(String tenant, List<Customer> some, Segment segment) {
    return times(tenant, some, List.of(segment))
        .map(
            times -> {
              Instant now = clock.instant();
              return some.stream()
                  .filter(customer -> segment.condition().holds(facts(customer, times, now)))
                  .toList();
            });
  }

  /**
   * Looks again at some of the customers for whom time went by or whose tenant's segments were
   * changed; one replica at a time.
   *
   * @return whether there may be more of them
   */
  public Uni<Boolean> goOn() {
    return database.write(
        session -> store.isMyTurn().flatMap(mine -> mine ? batch() : Uni.createFrom().item(false)));
  }

  private Uni<Boolean> batch() {
    Instant now = clock.instant();
    return events
        .purge(BATCH)
        .flatMap(gone -> Database.each(new LinkedHashSet<>(gone), one -> store.due(one, now)))
        .flatMap(due -> store.waiting(now, BATCH))
        .call(this::evaluate)
        .map(waiting -> waiting.size() == BATCH);
  }

  /** Who is locked is being looked at by somebody else, or in the next round. */
  private Uni<Void> evaluate(List<CustomerChanged> waiting) {
    Map<String, List<String>> byTenant =
        waiting.stream()
            .collect(
                Collectors.groupingBy(
                    CustomerChanged::tenant,
                    Collectors.mapping(CustomerChanged::id, Collectors.toList())));
    return Database.each(
            byTenant.entrySet(),
            some ->
                customers
                    .lockFree(some.getKey(), some.getValue())
                    .flatMap(free -> evaluate(some.getKey(), free)))
        .replaceWithVoid();
  }
}
