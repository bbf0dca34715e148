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
import java.util.Comparator;
import java.util.HashMap;
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
    // A message was written, even one that only repeats another.
    boolean isNews =
        next.source() == ConsentSource.RESPONDENT
            || known.filter(before -> before.isRepeatedBy(next)).isEmpty();
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
    return unsettled(tenant, locked)
        .flatMap(
            unsettled ->
                Database.each(
                    unsettled.entrySet(),
                    one -> Database.each(one.getValue(), next -> add(tenant, one.getKey(), next))))
        .replaceWithVoid();
  }

  /**
   * What was said from the customers' addresses and isn't entered yet, by customer, in the order of
   * time; of whom all is entered is left out.
   */
  Uni<Map<String, List<Consent>>> unsettled(String tenant, List<Customer> some) {
    Map<String, Set<String>> subjects =
        some.stream().collect(Collectors.toMap(Customer::id, one -> subjects(tenant, one)));
    Set<String> all = subjects.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    return said.of(tenant, all)
        .flatMap(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Map.of())
                    : store
                        .known(tenant, subjects.keySet(), ids(found))
                        .map(known -> unsettled(subjects, found, known)));
  }

  private static List<UUID> ids(List<RespondentConsent> found) {
    return found.stream().map(RespondentConsent::id).toList();
  }

  private static Map<String, List<Consent>> unsettled(
      Map<String, Set<String>> subjects,
      List<RespondentConsent> found,
      Map<String, Set<UUID>> known) {
    Map<String, List<RespondentConsent>> bySubject =
        found.stream().collect(Collectors.groupingBy(one -> one.giver().subject()));
    Map<String, List<Consent>> unsettled = new HashMap<>();
    subjects.forEach(
        (customer, theirs) -> {
          Set<UUID> entered = known.getOrDefault(customer, Set.of());
          List<Consent> others =
              theirs.stream()
                  .flatMap(subject -> bySubject.getOrDefault(subject, List.of()).stream())
                  .filter(one -> !entered.contains(one.id()))
                  .sorted(Comparator.comparing(RespondentConsent::at))
                  .map(Consent::of)
                  .toList();
          if (!others.isEmpty()) {
            unsettled.put(customer, others);
          }
        });
    return unsettled;
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
