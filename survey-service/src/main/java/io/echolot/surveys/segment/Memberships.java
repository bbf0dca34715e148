package io.echolot.surveys.segment;

import io.echolot.surveys.customer.AttributeText;
import io.echolot.surveys.customer.Customer;
import io.echolot.surveys.customer.CustomerChanged;
import io.echolot.surveys.customer.Customers;
import io.echolot.surveys.customer.event.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds to which segments customers belong, as soon as something of them changes. */
@ApplicationScoped
class Memberships {

  private static final int BATCH = 200;

  private final SegmentStore segments;
  private final MembershipStore store;
  private final Customers customers;
  private final Events events;
  private final Clock clock;

  Memberships(
      SegmentStore segments,
      MembershipStore store,
      Customers customers,
      Events events,
      Clock clock) {
    this.segments = segments;
    this.store = store;
    this.customers = customers;
    this.events = events;
    this.clock = clock;
  }

  void changed(@Observes CustomerChanged change) {
    evaluate(change.tenant(), customers.lockAll(change.tenant(), List.of(change.id())));
  }

  /** The customers are locked, so nothing of them changes meanwhile. */
  private void evaluate(String tenant, List<Customer> locked) {
    // The version first: segments that are changed in between are found again by a later one.
    int version = segments.version(tenant);
    List<Segment> all = segments.all(tenant);
    Map<String, Map<String, List<Instant>>> times = times(tenant, locked, all);
    Instant now = clock.instant();
    for (Customer customer : locked) {
      Membership membership = Membership.of(all, facts(customer, times, now));
      customers.assign(tenant, customer, membership.segments());
      store.put(tenant, customer.id(), version, membership.due());
    }
  }

  private Map<String, Map<String, List<Instant>>> times(
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
  @Transactional
  public List<Customer> matching(String tenant, List<Customer> some, Segment segment) {
    Map<String, Map<String, List<Instant>>> times = times(tenant, some, List.of(segment));
    Instant now = clock.instant();
    return some.stream()
        .filter(customer -> segment.condition().holds(facts(customer, times, now)))
        .toList();
  }

  /**
   * Looks again at some of the customers for whom time went by or whose tenant's segments were
   * changed; one replica at a time.
   *
   * @return whether there may be more of them
   */
  @Transactional
  public boolean goOn() {
    if (!store.isMyTurn()) {
      return false;
    }
    events.purge(BATCH).stream().distinct().forEach(c -> store.due(c, clock.instant()));
    List<CustomerChanged> waiting = store.waiting(clock.instant(), BATCH);
    // Who is locked is being looked at by somebody else, or in the next round.
    waiting.stream()
        .collect(
            Collectors.groupingBy(
                CustomerChanged::tenant,
                Collectors.mapping(CustomerChanged::id, Collectors.toList())))
        .forEach((tenant, ids) -> evaluate(tenant, customers.lockFree(tenant, ids)));
    return waiting.size() == BATCH;
  }
}
