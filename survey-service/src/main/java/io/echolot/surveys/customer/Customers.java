package io.echolot.surveys.customer;

import io.echolot.contracts.CustomerProfile;
import io.echolot.contracts.Topics;
import io.echolot.platform.Problem;
import io.echolot.surveys.EntityTags;
import io.echolot.surveys.Keys;
import io.echolot.surveys.SqlTime;
import io.echolot.surveys.outbox.JdbcOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The tenants' customers, each change of whom goes to the gateway. */
@ApplicationScoped
public class Customers {

  private final CustomerStore store;
  private final JdbcOutbox outbox;
  private final Event<CustomerChanged> changes;
  private final Event<CustomerForgotten> forgotten;
  private final Clock clock;

  public Customers(
      CustomerStore store,
      JdbcOutbox outbox,
      Event<CustomerChanged> changes,
      Event<CustomerForgotten> forgotten,
      Clock clock) {
    this.store = store;
    this.outbox = outbox;
    this.changes = changes;
    this.forgotten = forgotten;
    this.clock = clock;
  }

  /**
   * A customer after a change.
   *
   * @param created whether there was none before
   */
  public record Saved(Customer customer, boolean created) {}

  /**
   * The customer.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#NOT_FOUND}
   */
  @Transactional
  public Customer get(String tenant, String id) {
    return Optional.of(id)
        .filter(CustomerId::isOne)
        .flatMap(known -> store.find(tenant, known))
        .orElseThrow(() -> Problem.NOT_FOUND.because(""));
  }

  @Transactional
  List<Customer> list(String tenant, CustomerFilter filter, String after, int limit) {
    return store.list(tenant, filter, after, limit);
  }

  /** Up to {@code limit} of the tenant's customers that come after an id, by their ids. */
  @Transactional
  public List<Customer> all(String tenant, String segment, String after, int limit) {
    return store.list(tenant, new CustomerFilter(segment, "", Map.of()), after, limit);
  }

  /** Creates the customer, or replaces the one that the caller has seen. */
  @Transactional
  public Saved put(String tenant, String id, CustomerBody body, OptionalInt seen) {
    require(body);
    boolean created = store.create(tenant, id, now());
    Customer known = store.lock(tenant, id).orElseThrow();
    if (!created && seen.isEmpty()) {
      throw EntityTags.NEEDED.because("Send the entity tag that came with the customer.");
    }
    check(known, created, seen);
    return new Saved(save(tenant, known, body.over(CustomerBody.EMPTY)), created);
  }

  /** Creates the customer, or changes what {@code body} speaks of. */
  @Transactional
  public Saved merge(String tenant, String id, CustomerBody body, OptionalInt seen) {
    require(body);
    boolean created = store.create(tenant, id, now());
    Customer known = store.lock(tenant, id).orElseThrow();
    check(known, created, seen);
    return new Saved(save(tenant, known, body.over(known.body())), created);
  }

  private static void require(CustomerBody body) {
    Keys.requireNone(CustomerChecks.violations(body));
  }

  private static void check(Customer known, boolean created, OptionalInt seen) {
    if (seen.isPresent() && (created || seen.getAsInt() != known.lock())) {
      throw EntityTags.CHANGED_MEANWHILE.because("Read the customer again, then change it.");
    }
  }

  private Customer save(String tenant, Customer known, CustomerBody body) {
    Keys.requireNone(CustomerChecks.whole(body));
    if (known.lock() > 0 && known.body().equals(body)) {
      return known;
    }
    String id = known.id();
    store.update(tenant, id, body, known.lock() + 1, now());
    store
        .putIdentities(tenant, id, body.identities())
        .ifPresent(
            taken -> {
              throw Problem.CONFLICT.because(
                  "Another customer has that " + taken.kind().wireName() + ".");
            });
    changes.fire(new CustomerChanged(tenant, id));
    Customer saved = store.find(tenant, id).orElseThrow();
    publish(tenant, saved);
    return saved;
  }

  private void publish(String tenant, Customer customer) {
    CustomerProfile profile = customer.profile(tenant);
    outbox.put(Topics.CUSTOMERS, profile.topicKey(), profile);
  }

  /** Forgets the customer, with all that is known of them but their responses. */
  @Transactional
  public void forget(String tenant, String id) {
    if (CustomerId.isOne(id) && store.lock(tenant, id).isPresent()) {
      forgotten.fire(new CustomerForgotten(tenant, id));
      store.delete(tenant, id);
      outbox.putTombstone(
          Topics.CUSTOMERS, new CustomerProfile(tenant, id, "", null, null, now()).topicKey());
    }
  }

  /** The customer, whom nobody else changes until the caller's transaction ends. */
  @Transactional
  public Optional<Customer> lock(String tenant, String id) {
    return store.lock(tenant, id);
  }

  /** Those of the customers whom nobody else is changing, locked like {@link #lock}. */
  @Transactional
  public List<Customer> lockFree(String tenant, List<String> ids) {
    return store.lockFree(tenant, ids);
  }

  /** Those of the customers that there are, by their ids, locked like {@link #lock}. */
  @Transactional
  public List<Customer> lockAll(String tenant, List<String> ids) {
    return store.lockAll(tenant, ids);
  }

  /**
   * Says to which segments a locked customer belongs; tells the gateway if that is new.
   *
   * @param segments their keys, in order
   */
  @Transactional
  public void assign(String tenant, Customer customer, List<String> segments) {
    if (!customer.segments().equals(segments)) {
      store.putSegments(tenant, customer.id(), segments, now());
      publish(tenant, store.find(tenant, customer.id()).orElseThrow());
    }
  }

  /** How many of the tenant's customers belong to a segment. */
  @Transactional
  public int count(String tenant, String segment) {
    return store.count(tenant, segment);
  }

  /** Whether any of the tenant's customers has the attribute. */
  @Transactional
  public boolean anyHas(String tenant, String attribute) {
    return store.anyHas(tenant, attribute);
  }

  /** What PostgreSQL stores of the time, so that it is the same when it is read. */
  private Instant now() {
    return SqlTime.stored(clock.instant());
  }
}
