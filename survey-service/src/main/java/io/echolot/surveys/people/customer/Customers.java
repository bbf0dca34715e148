package io.echolot.surveys.people.customer;

import io.echolot.contracts.Topics;
import io.echolot.contracts.customer.CustomerProfile;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.secret.SenderMarks;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.http.EntityTags;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.base.outbox.Outbox;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.people.customer.identity.CustomerId;
import io.echolot.surveys.people.customer.identity.Identity;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The tenants' customers, each change of whom goes to the gateway. */
@ApplicationScoped
public class Customers {

  private final Database database;
  private final CustomerStore store;
  private final Outbox outbox;
  private final CustomerFollowers followers;
  private final SenderMarks marks;
  private final Clock clock;

  public Customers(
      Database database,
      CustomerStore store,
      Outbox outbox,
      CustomerFollowers followers,
      SenderMarks marks,
      Clock clock) {
    this.database = database;
    this.store = store;
    this.outbox = outbox;
    this.followers = followers;
    this.marks = marks;
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
  public Uni<Customer> get(String tenant, String id) {
    requireId(id);
    return store.find(tenant, id).map(Customers::there);
  }

  /** The customer, who may have been forgotten. */
  public Uni<Optional<Customer>> find(String tenant, String id) {
    return store.find(tenant, id);
  }

  /**
   * The customer, locked like {@link #lock}.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#NOT_FOUND}
   */
  public Uni<Customer> held(String tenant, String id) {
    requireId(id);
    return lock(tenant, id).map(Customers::there);
  }

  private static void requireId(String id) {
    if (!CustomerId.isOne(id)) {
      throw Problem.NOT_FOUND.because("");
    }
  }

  private static Customer there(Optional<Customer> found) {
    return found.orElseThrow(() -> Problem.NOT_FOUND.because(""));
  }

  Uni<List<Customer>> list(String tenant, CustomerFilter filter, String after, int limit) {
    return store.list(tenant, filter, after, limit);
  }

  /** Up to {@code limit} of the tenant's customers that come after an id, by their ids. */
  public Uni<List<Customer>> all(String tenant, String segment, String after, int limit) {
    return store.list(tenant, new CustomerFilter(segment, "", Map.of()), after, limit);
  }

  /** Creates the customer, or replaces the one that the caller has seen. */
  public Uni<Saved> put(String tenant, String id, CustomerBody body, IfMatch seen) {
    require(body);
    return database.write(
        session ->
            hold(tenant, id)
                .invoke(
                    held -> {
                      if (!held.created() && !seen.isGiven()) {
                        throw EntityTags.needed("customer");
                      }
                      check(held, seen);
                    })
                .flatMap(held -> save(tenant, held, body.over(CustomerBody.EMPTY))));
  }

  /** Creates the customer, or changes what {@code body} speaks of. */
  public Uni<Saved> merge(String tenant, String id, CustomerBody body, IfMatch seen) {
    require(body);
    return database.write(session -> mergeHeld(tenant, id, body, seen));
  }

  private Uni<Saved> mergeHeld(String tenant, String id, CustomerBody body, IfMatch seen) {
    return hold(tenant, id)
        .invoke(held -> check(held, seen))
        .flatMap(held -> save(tenant, held, body.over(held.customer().body())));
  }

  private static void require(CustomerBody body) {
    Keys.requireNone(CustomerChecks.violations(body));
  }

  /** The customer as it was, if need be a new one, whom nobody else changes meanwhile. */
  private Uni<Saved> hold(String tenant, String id) {
    return store
        .create(tenant, id, now())
        .flatMap(
            created ->
                store.lock(tenant, id).map(known -> new Saved(known.orElseThrow(), created)));
  }

  private static void check(Saved held, IfMatch seen) {
    seen.require(
        held.created() ? OptionalInt.empty() : OptionalInt.of(held.customer().lock()),
        "the customer");
  }

  private Uni<Saved> save(String tenant, Saved held, CustomerBody body) {
    Keys.requireNone(CustomerChecks.whole(body));
    Customer known = held.customer();
    if (known.lock() > 0 && known.body().equals(body)) {
      return Uni.createFrom().item(held);
    }
    String id = known.id();
    return leave(tenant, known, body)
        .flatMap(left -> store.update(tenant, id, body, known.lock() + 1, now()))
        .flatMap(updated -> store.putIdentities(tenant, id, body.identities()))
        .invoke(Customers::requireNoneTaken)
        .flatMap(put -> followers.changed(new CustomerChanged(tenant, id)))
        .flatMap(followed -> store.find(tenant, id))
        .map(Optional::orElseThrow)
        .call(saved -> publish(tenant, saved))
        .map(saved -> new Saved(saved, held.created()));
  }

  private Uni<Void> leave(String tenant, Customer known, CustomerBody body) {
    return known.identities().equals(body.identities())
        ? Uni.createFrom().voidItem()
        : followers.identitiesChanging(tenant, known);
  }

  private static void requireNoneTaken(Optional<Identity> taken) {
    if (taken.isPresent()) {
      throw taken(taken.get());
    }
  }

  /** Why a customer can't have an identity that another one has. */
  public static HttpProblem taken(Identity identity) {
    return Problem.CONFLICT.because(
        "Another customer has that " + identity.kind().wireName() + ".");
  }

  private Uni<Void> publish(String tenant, Customer customer) {
    CustomerProfile profile = customer.profile(tenant, senders(tenant, customer));
    return outbox.put(Topics.CUSTOMERS, profile.topicKey(), profile);
  }

  /** The marks of the addresses from which the customer writes. */
  public List<String> senders(String tenant, Customer customer) {
    return customer.identities().stream()
        .flatMap(
            identity ->
                identity.kind().channel().stream()
                    .map(channel -> marks.of(tenant, channel, identity.value())))
        .sorted()
        .toList();
  }

  /** Forgets the customer, with all that is known of them but their responses. */
  public Uni<Void> forget(String tenant, String id) {
    if (!CustomerId.isOne(id)) {
      return Uni.createFrom().voidItem();
    }
    return database.write(
        session ->
            store
                .lock(tenant, id)
                .flatMap(
                    known ->
                        known.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : forgetHeld(tenant, known.get())));
  }

  private Uni<Void> forgetHeld(String tenant, Customer customer) {
    String key = new CustomerProfile(tenant, customer.id(), "", null, null, now()).topicKey();
    return followers
        .forgotten(new CustomerForgotten(tenant, customer))
        .flatMap(followed -> store.delete(tenant, customer.id()))
        .flatMap(deleted -> outbox.putTombstone(Topics.CUSTOMERS, key));
  }

  /** The customer, whom nobody else changes until the caller's transaction ends. */
  public Uni<Optional<Customer>> lock(String tenant, String id) {
    return store.lock(tenant, id);
  }

  /** Those of the customers whom nobody else is changing, locked like {@link #lock}. */
  public Uni<List<Customer>> lockFree(String tenant, List<String> ids) {
    return store.lockFree(tenant, ids);
  }

  /** Those of the customers that there are, by their ids, locked like {@link #lock}. */
  public Uni<List<Customer>> lockAll(String tenant, List<String> ids) {
    return store.lockAll(tenant, ids);
  }

  /**
   * Says to which segments a locked customer belongs; tells the gateway if that is new.
   *
   * @param segments their keys, in order
   */
  public Uni<Void> assign(String tenant, Customer customer, List<String> segments) {
    if (customer.segments().equals(segments)) {
      return Uni.createFrom().voidItem();
    }
    return store
        .putSegments(tenant, customer.id(), segments, now())
        .flatMap(put -> store.find(tenant, customer.id()))
        .flatMap(changed -> publish(tenant, changed.orElseThrow()));
  }

  /** How many of the tenant's customers belong to a segment. */
  public Uni<Integer> count(String tenant, String segment) {
    return store.count(tenant, segment);
  }

  /** Whether any of the tenant's customers has the attribute. */
  public Uni<Boolean> anyHas(String tenant, String attribute) {
    return store.anyHas(tenant, attribute);
  }

  /** What PostgreSQL stores of the time, so that it is the same when it is read. */
  private Instant now() {
    return SqlTime.stored(clock.instant());
  }
}
