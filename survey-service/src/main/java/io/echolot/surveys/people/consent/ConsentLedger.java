package io.echolot.surveys.people.consent;

import io.echolot.contracts.Topics;
import io.echolot.contracts.customer.RespondentConsent;
import io.echolot.contracts.customer.RespondentConsent.Giver;
import io.echolot.surveys.base.outbox.Outbox;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.people.customer.Customer;
import io.echolot.surveys.people.customer.Customers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Enters what was said, for customers who are locked. What they said by messages is kept by their
 * addresses until it is settled: entered for whom the address belongs to.
 */
@ApplicationScoped
class ConsentLedger {

  private final ConsentStore store;
  private final RespondentConsentStore said;
  private final Customers customers;
  private final Outbox outbox;

  ConsentLedger(
      ConsentStore store, RespondentConsentStore said, Customers customers, Outbox outbox) {
    this.store = store;
    this.said = said;
    this.customers = customers;
    this.outbox = outbox;
  }

  /** Enters one more; gives what counts then. */
  Uni<ConsentStanding> add(
      String tenant, String customer, Optional<ConsentStanding> known, Consent next) {
    ConsentStanding after =
        known.map(before -> before.after(next)).orElseGet(() -> ConsentStanding.first(next));
    boolean isNews = known.filter(before -> before.isRepeatedBy(next)).isEmpty();
    boolean counts = known.filter(after::equals).isEmpty();
    return (isNews ? store.append(tenant, customer, next) : Uni.createFrom().voidItem())
        .flatMap(added -> counts ? store.put(tenant, customer, after) : Uni.createFrom().voidItem())
        .replaceWith(after);
  }

  /** The same, whatever counts until now. */
  Uni<ConsentStanding> add(String tenant, String customer, Consent next) {
    return store
        .find(tenant, customer, next.channel(), next.purpose())
        .flatMap(known -> add(tenant, customer, known, next));
  }

  /** Enters what was said from the customers' addresses and isn't entered yet. */
  Uni<Void> settle(String tenant, List<Customer> locked) {
    Map<String, Set<String>> subjects =
        locked.stream().collect(Collectors.toMap(Customer::id, one -> subjects(tenant, one)));
    Set<String> all = subjects.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    return said.of(tenant, all)
        .flatMap(
            found ->
                Database.each(
                    subjects.keySet(),
                    customer -> enter(tenant, customer, of(subjects.get(customer), found))))
        .replaceWithVoid();
  }

  private static List<RespondentConsent> of(Set<String> subjects, List<RespondentConsent> found) {
    return found.stream().filter(one -> subjects.contains(one.giver().subject())).toList();
  }

  private Uni<Void> enter(String tenant, String customer, List<RespondentConsent> all) {
    List<UUID> ids = all.stream().map(RespondentConsent::id).toList();
    return ids.isEmpty()
        ? Uni.createFrom().voidItem()
        : store
            .known(tenant, customer, ids)
            .flatMap(
                known ->
                    Database.each(
                        all.stream().filter(one -> !known.contains(one.id())).toList(),
                        one -> add(tenant, customer, Consent.of(one))))
            .replaceWithVoid();
  }

  /** Forgets what was said from a customer's addresses; the gateway's topic does, too. */
  Uni<Void> forget(String tenant, Customer customer) {
    return said.forget(tenant, subjects(tenant, customer))
        .flatMap(keys -> Database.each(keys, key -> outbox.putTombstone(Topics.CONSENTS, key)))
        .replaceWithVoid();
  }

  private Set<String> subjects(String tenant, Customer customer) {
    return Stream.concat(
            Stream.of(Giver.subjectOf(customer.id())),
            customers.senders(tenant, customer).stream().map(Giver::subjectOfSender))
        .collect(Collectors.toSet());
  }
}
