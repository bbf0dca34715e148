package io.echolot.surveys.people.segment;

import io.echolot.platform.problem.Problem;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.TenantLock;
import io.echolot.surveys.people.customer.Customers;
import io.echolot.surveys.people.segment.definition.Segment;
import io.echolot.surveys.people.segment.definition.SegmentChecks;
import io.echolot.surveys.people.segment.definition.SegmentRef;
import io.echolot.surveys.people.segment.definition.SegmentRef.Kind;
import io.echolot.surveys.people.segment.definition.SegmentStore;
import io.echolot.surveys.people.segment.definition.SegmentUse;
import io.echolot.surveys.people.segment.member.Membership;
import io.echolot.surveys.people.segment.member.MembershipStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tenants' segments. */
@ApplicationScoped
public class Segments {

  static final int MOST = 200;

  private final Database database;
  private final SegmentStore store;
  private final MembershipStore memberships;
  private final Customers customers;
  private final SegmentUse use;
  private final TenantLock lock;

  public Segments(
      Database database,
      SegmentStore store,
      MembershipStore memberships,
      Customers customers,
      SegmentUse use,
      TenantLock lock) {
    this.database = database;
    this.lock = lock;
    this.store = store;
    this.memberships = memberships;
    this.customers = customers;
    this.use = use;
  }

  /** The keys of all segments; those stay until the caller's transaction ends. */
  public Uni<Set<String>> hold(String tenant) {
    return lock.hold(tenant, TenantLock.Of.SEGMENTS).flatMap(held -> keys(tenant));
  }

  /** The keys of all segments. */
  public Uni<Set<String>> keys(String tenant) {
    return store.all(tenant).map(all -> all.stream().map(Segment::key).collect(Collectors.toSet()));
  }

  Uni<List<SegmentView>> all(String tenant) {
    return database.read(
        session ->
            memberships
                .pending(tenant)
                .flatMap(
                    pending ->
                        store
                            .all(tenant)
                            .flatMap(
                                all ->
                                    Database.each(
                                        all, segment -> view(tenant, segment, pending)))));
  }

  Uni<SegmentView> get(String tenant, String key) {
    return database.read(
        session ->
            store
                .find(tenant, key)
                .map(found -> found.orElseThrow(() -> Problem.NOT_FOUND.because("")))
                .flatMap(
                    segment ->
                        memberships
                            .pending(tenant)
                            .flatMap(pending -> view(tenant, segment, pending))));
  }

  private Uni<SegmentView> view(String tenant, Segment segment, int pending) {
    return customers
        .count(tenant, segment.key())
        .flatMap(
            size ->
                warnings(tenant, segment)
                    .map(
                        warnings ->
                            new SegmentView(
                                segment.key(),
                                segment.name(),
                                segment.condition(),
                                size,
                                pending,
                                warnings)));
  }

  /** An attribute that nobody has may come with the next import, or be misspelt. */
  private Uni<List<String>> warnings(String tenant, Segment segment) {
    List<String> attributes =
        Membership.refs(segment.condition())
            .filter(ref -> ref.kind() == Kind.ATTRIBUTE)
            .map(SegmentRef::name)
            .distinct()
            .toList();
    return Database.each(attributes, attribute -> warning(tenant, attribute))
        .map(warnings -> warnings.stream().flatMap(Optional::stream).toList());
  }

  private Uni<Optional<String>> warning(String tenant, String attribute) {
    return customers
        .anyHas(tenant, attribute)
        .map(
            known ->
                known
                    ? Optional.empty()
                    : Optional.of("No customer has the attribute \"" + attribute + "\"."));
  }

  /**
   * What was stored.
   *
   * @param isNew whether there was none of that key
   */
  record Put(SegmentView view, boolean isNew) {}

  /** Creates or replaces a segment; all customers are looked at again in the background. */
  Uni<Put> put(String tenant, Segment segment) {
    Keys.requireNone(SegmentChecks.violations(segment.condition()));
    return database.write(
        session ->
            hold(tenant)
                .invoke(known -> requireRoom(known, segment.key()))
                .call(known -> store.put(tenant, segment))
                .flatMap(
                    known ->
                        get(tenant, segment.key())
                            .map(view -> new Put(view, !known.contains(segment.key())))));
  }

  private static void requireRoom(Set<String> known, String key) {
    if (!known.contains(key) && known.size() >= MOST) {
      throw Problem.CONFLICT.because("A tenant has at most " + MOST + " segments.");
    }
  }

  Uni<Void> delete(String tenant, String key) {
    return database.write(
        session ->
            hold(tenant)
                .flatMap(held -> use.surveysFor(tenant, key))
                .invoke(Segments::requireNone)
                .flatMap(none -> store.delete(tenant, key)));
  }

  private static void requireNone(List<String> surveys) {
    if (!surveys.isEmpty()) {
      throw Problem.CONFLICT.because(
          "Published surveys are asked of the segment: " + String.join(", ", surveys) + ".");
    }
  }
}
