package io.echolot.surveys.people.consent;

import io.echolot.contracts.Channel;
import io.echolot.contracts.customer.ConsentPurpose;
import io.echolot.contracts.customer.RespondentConsent;
import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.http.EntityTags;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.base.http.Locked;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.people.customer.Customer;
import io.echolot.surveys.people.customer.CustomerFollower;
import io.echolot.surveys.people.customer.CustomerForgotten;
import io.echolot.surveys.people.customer.Customers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What customers said about being written to, by messages or to the tenant. */
@ApplicationScoped
public class Consents implements CustomerFollower {

  private static final int MOST_ENTRIES = 50;

  private final Database database;
  private final ConsentStore store;
  private final RespondentConsentStore said;
  private final ConsentLedger ledger;
  private final Customers customers;
  private final Clock clock;

  Consents(
      Database database,
      ConsentStore store,
      RespondentConsentStore said,
      ConsentLedger ledger,
      Customers customers,
      Clock clock) {
    this.database = database;
    this.store = store;
    this.said = said;
    this.ledger = ledger;
    this.customers = customers;
    this.clock = clock;
  }

  /** What counts for one purpose, by customer; the customers are locked. */
  public Uni<Map<String, List<ConsentStanding>>> of(
      String tenant, List<Customer> locked, ConsentPurpose purpose) {
    List<String> ids = locked.stream().map(Customer::id).toList();
    return locked.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : ledger.settle(tenant, locked).flatMap(settled -> store.of(tenant, ids, purpose));
  }

  /** What counts of a customer. */
  Uni<List<Consent>> list(String tenant, String customer) {
    return looked(tenant, customer, id -> store.of(tenant, id));
  }

  /** All that a customer ever said, the latest first. */
  Uni<List<Consent>> history(String tenant, String customer, Optional<Cursor> after, int limit) {
    return looked(tenant, customer, id -> store.history(tenant, id, after, limit));
  }

  /**
   * What counts of one channel and purpose.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#NOT_FOUND} if nothing was
   *     ever said of it
   */
  Uni<Locked<Consent>> get(
      String tenant, String customer, Channel channel, ConsentPurpose purpose) {
    return looked(tenant, customer, id -> store.find(tenant, id, channel, purpose))
        .map(found -> found.orElseThrow(() -> Problem.NOT_FOUND.because("")))
        .map(ConsentStanding::locked);
  }

  /**
   * Adds what was said; gives what counts then.
   *
   * @param seen what counted when the caller looked; needed if anything did
   */
  Uni<Locked<Consent>> put(String tenant, String customer, Consent next, IfMatch seen) {
    return settled(
        tenant,
        customer,
        id ->
            store
                .find(tenant, id, next.channel(), next.purpose())
                .invoke(known -> check(known, seen))
                .flatMap(known -> ledger.add(tenant, id, known, next))
                .map(ConsentStanding::locked));
  }

  /**
   * What a body says.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} with all that is
   *     wrong
   */
  Consent read(Channel channel, ConsentPurpose purpose, ConsentSource source, ConsentBody body) {
    Keys.requireNone(body.violations(clock.instant()));
    return body.consent(channel, purpose, source, clock.instant());
  }

  /**
   * Adds what a file says of a customer.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} with all that is
   *     wrong
   */
  public Uni<Void> add(String tenant, String customer, List<ConsentEntry> entries) {
    Instant now = clock.instant();
    if (entries.size() > MOST_ENTRIES) {
      Keys.requireNone(List.of(new Violation("consents", "must not be more than " + MOST_ENTRIES)));
    }
    Keys.requireNone(
        IntStream.range(0, entries.size())
            .boxed()
            .flatMap(i -> entries.get(i).violations("consents[" + i + "]", now).stream())
            .toList());
    return entries.isEmpty()
        ? Uni.createFrom().voidItem()
        : settled(
            tenant,
            customer,
            id ->
                Database.each(entries, entry -> ledger.add(tenant, id, entry.consent(now)))
                    .replaceWithVoid());
  }

  private static void check(Optional<ConsentStanding> known, IfMatch seen) {
    if (known.isPresent() && !seen.isGiven()) {
      throw EntityTags.needed("consent");
    }
    seen.require(
        known.isEmpty() ? OptionalInt.empty() : OptionalInt.of(known.get().lock()), "the consent");
  }

  /** What is known of a customer once all is entered that was said by messages. */
  private <T> Uni<T> looked(String tenant, String customer, Function<String, Uni<T>> look) {
    return database.read(
        session ->
            customers
                .get(tenant, customer)
                .flatMap(known -> ledger.unsettled(tenant, List.of(known)))
                .flatMap(
                    unsettled ->
                        unsettled.isEmpty()
                            ? look.apply(customer)
                            : settled(tenant, customer, look)));
  }

  /** Work with a customer who is locked, and of whom all is entered that was said by messages. */
  private <T> Uni<T> settled(String tenant, String customer, Function<String, Uni<T>> work) {
    return database.write(
        session ->
            customers
                .held(tenant, customer)
                .flatMap(held -> ledger.settle(tenant, List.of(held)))
                .flatMap(settled -> work.apply(customer)));
  }

  /** Keeps what a respondent said, whether or not a customer has that address. */
  Uni<Void> heard(RespondentConsent consent) {
    String tenant = consent.tenant();
    // The customer's lock first: who forgets the customer takes them in this order, too.
    return customers
        .lockAll(tenant, List.of(consent.giver().respondent()))
        .call(held -> said.put(consent))
        .flatMap(held -> ledger.settle(tenant, held));
  }

  /** Forgets what was said under a key of the topic. */
  Uni<Void> unsaid(String topicKey) {
    return said.delete(topicKey);
  }

  /** What was said from an address stays with who had it; what was said in chats does anyway. */
  @Override
  public Uni<Void> identitiesChanging(String tenant, Customer before) {
    return customers.senders(tenant, before).isEmpty()
        ? Uni.createFrom().voidItem()
        : ledger.settle(tenant, List.of(before));
  }

  @Override
  public Uni<Void> forgotten(CustomerForgotten forgotten) {
    return ledger.forget(forgotten.tenant(), forgotten.customer());
  }
}
