package io.echolot.surveys.segment;

import io.echolot.platform.Problem;
import io.echolot.surveys.Keys;
import io.echolot.surveys.JdbcTenantLock;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.TenantLock;
import io.echolot.surveys.customer.Customers;
import io.echolot.surveys.segment.SegmentRef.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tenants' segments. */
@ApplicationScoped
public class Segments {

  static final int MOST = 200;

  private final SegmentStore store;
  private final MembershipStore memberships;
  private final Customers customers;
  private final SegmentUse use;
  private final JdbcTenantLock lock;
  private final TenantLock held;

  public Segments(
      SegmentStore store,
      MembershipStore memberships,
      Customers customers,
      SegmentUse use,
      JdbcTenantLock lock,
      TenantLock held) {
    this.held = held;
    this.lock = lock;
    this.store = store;
    this.memberships = memberships;
    this.customers = customers;
    this.use = use;
  }

  /** The keys of all segments; those stay until the caller's transaction ends. */
  public Uni<Set<String>> hold(String tenant) {
    return held.hold(tenant, TenantLock.Of.SEGMENTS)
        .flatMap(mine -> Database.aside(() -> keys(tenant)));
  }

  /** The keys of all segments. */
  @Transactional
  public Set<String> keys(String tenant) {
    return store.all(tenant).stream().map(Segment::key).collect(Collectors.toSet());
  }

  @Transactional
  List<SegmentView> all(String tenant) {
    int pending = memberships.pending(tenant);
    return store.all(tenant).stream().map(s -> view(tenant, s, pending)).toList();
  }

  @Transactional
  SegmentView get(String tenant, String key) {
    Segment segment = store.find(tenant, key).orElseThrow(() -> Problem.NOT_FOUND.because(""));
    return view(tenant, segment, memberships.pending(tenant));
  }

  private SegmentView view(String tenant, Segment segment, int pending) {
    return new SegmentView(
        segment.key(),
        segment.name(),
        segment.condition(),
        customers.count(tenant, segment.key()),
        pending,
        warnings(tenant, segment));
  }

  /** An attribute that nobody has may come with the next import, or be misspelt. */
  private List<String> warnings(String tenant, Segment segment) {
    return Membership.refs(segment.condition())
        .filter(ref -> ref.kind() == Kind.ATTRIBUTE)
        .map(SegmentRef::name)
        .distinct()
        .filter(attribute -> !customers.anyHas(tenant, attribute))
        .map(attribute -> "No customer has the attribute \"" + attribute + "\".")
        .toList();
  }

  /** Creates or replaces a segment; all customers are looked at again in the background. */
  @Transactional
  SegmentView put(String tenant, Segment segment) {
    Keys.requireNone(SegmentChecks.violations(segment.condition()));
    lock.hold(tenant, JdbcTenantLock.Of.SEGMENTS);
    if (store.find(tenant, segment.key()).isEmpty() && store.all(tenant).size() >= MOST) {
      throw Problem.CONFLICT.because("A tenant has at most " + MOST + " segments.");
    }
    store.put(tenant, segment);
    return get(tenant, segment.key());
  }

  @Transactional
  void delete(String tenant, String key) {
    lock.hold(tenant, JdbcTenantLock.Of.SEGMENTS);
    List<String> surveys = Database.await(use.surveysFor(tenant, key));
    if (!surveys.isEmpty()) {
      throw Problem.CONFLICT.because(
          "Published surveys are asked of the segment: " + String.join(", ", surveys) + ".");
    }
    store.delete(tenant, key);
  }
}
