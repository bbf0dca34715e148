package io.echolot.surveys.asking.trigger;

import io.echolot.surveys.asking.invitation.InvitationBatch;
import io.echolot.surveys.asking.invitation.InvitationRequest;
import io.echolot.surveys.asking.invitation.Invitations;
import io.echolot.surveys.asking.trigger.TriggerRehearsal.Due;
import io.echolot.surveys.asking.trigger.rule.TriggerBody;
import io.echolot.surveys.asking.trigger.rule.TriggerMatch;
import io.echolot.surveys.asking.trigger.rule.TriggerTime;
import io.echolot.surveys.asking.trigger.rule.UnaskedReason;
import io.echolot.surveys.people.customer.Customer;
import io.echolot.surveys.people.customer.Customers;
import io.echolot.surveys.people.customer.event.CustomerEvent;
import io.echolot.surveys.people.customer.event.Events;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells whom a trigger would ask, by events that are stored. */
@ApplicationScoped
class TriggerRehearsals {

  static final int MOST = 5_000;
  private static final Duration BACK = Duration.ofDays(30);
  private static final int SHOWN = 10;

  private final TriggerTargets targets;
  private final Events events;
  private final Customers customers;
  private final Invitations invitations;
  private final Clock clock;

  TriggerRehearsals(
      TriggerTargets targets,
      Events events,
      Customers customers,
      Invitations invitations,
      Clock clock) {
    this.targets = targets;
    this.events = events;
    this.customers = customers;
    this.invitations = invitations;
    this.clock = clock;
  }

  /** What is being found out: of which events nobody would be asked, and by which way others. */
  private record Found(
      TriggerMatch match, Map<UnaskedReason, Integer> unasked, Map<String, Due> byCustomer) {

    static Found of(TriggerBody body) {
      return new Found(new TriggerMatch(body), new TreeMap<>(), new HashMap<>());
    }

    void leave(UnaskedReason reason) {
      unasked.merge(reason, 1, Integer::sum);
    }
  }

  Uni<TriggerRehearsal> of(String tenant, TriggerBody body) {
    Instant since = clock.instant().minus(BACK);
    Found found = Found.of(body);
    Set<String> names = new HashSet<>(found.match().revokers());
    return targets
        .require(tenant, body)
        .flatMap(fits -> events.newest(tenant, Set.of(body.on()), since, MOST + 1))
        .flatMap(
            own ->
                (names.isEmpty()
                        ? Uni.createFrom().item(List.<CustomerEvent>of())
                        : events.newest(tenant, names, since, 2 * MOST))
                    .invoke(others -> sift(found, own.stream().limit(MOST).toList(), others))
                    .flatMap(sifted -> askAll(tenant, found))
                    .map(done -> view(found, since, own)));
  }

  /** What the events alone tell. Of several of a customer the first has them asked. */
  private static void sift(Found found, List<CustomerEvent> own, List<CustomerEvent> others) {
    Map<String, List<CustomerEvent>> byCustomer =
        others.stream().collect(Collectors.groupingBy(CustomerEvent::customer));
    own.stream()
        .filter(found.match()::fits)
        .sorted(Comparator.comparing(CustomerEvent::at))
        .forEach(event -> sift(found, event, byCustomer.getOrDefault(event.customer(), List.of())));
  }

  private static void sift(Found found, CustomerEvent event, List<CustomerEvent> others) {
    // As if it had come in when it happened.
    TriggerTime time = found.match().plan(event, event.at());
    if (time.reason() != UnaskedReason.NONE) {
      found.leave(time.reason());
    } else if (found.match().isRevoked(event, others, time.at())) {
      found.leave(UnaskedReason.REVOKED);
    } else if (found.byCustomer().containsKey(event.customer())) {
      found.leave(UnaskedReason.ALREADY_INVITED);
    } else {
      found
          .byCustomer()
          .put(event.customer(), new Due(event.id(), event.customer(), event.at(), time.at(), 0));
    }
  }

  /** What stands against those customers now. */
  private Uni<Void> askAll(String tenant, Found found) {
    List<String> all = found.byCustomer().keySet().stream().sorted().toList();
    Uni<Void> done = Uni.createFrom().voidItem();
    for (int from = 0; from < all.size(); from += InvitationRequest.MOST) {
      List<String> some = all.subList(from, Math.min(all.size(), from + InvitationRequest.MOST));
      done =
          done.flatMap(before -> ofSegment(tenant, found, some))
              .flatMap(inside -> byWay(tenant, found, inside, 0, Map.of()));
    }
    return done;
  }

  private Uni<List<String>> ofSegment(String tenant, Found found, List<String> some) {
    String segment = found.match().trigger().segment();
    return segment.isEmpty()
        ? Uni.createFrom().item(some)
        : customers.lockAll(tenant, some).map(known -> ofSegment(found, some, known));
  }

  private static List<String> ofSegment(Found found, List<String> some, List<Customer> known) {
    String segment = found.match().trigger().segment();
    Set<String> inside =
        known.stream()
            .filter(customer -> customer.segments().contains(segment))
            .map(Customer::id)
            .collect(Collectors.toSet());
    some.stream()
        .filter(customer -> !inside.contains(customer))
        .forEach(customer -> leave(found, customer, UnaskedReason.NOT_IN_SEGMENT));
    return some.stream().filter(inside::contains).toList();
  }

  private Uni<Void> byWay(
      String tenant, Found found, List<String> some, int way, Map<String, UnaskedReason> before) {
    TriggerBody trigger = found.match().trigger();
    if (some.isEmpty() || way == trigger.ways().size()) {
      some.forEach(customer -> leave(found, customer, before.get(customer)));
      return Uni.createFrom().voidItem();
    }
    InvitationRequest request =
        InvitationRequest.atOnce(
            trigger.survey(), trigger.page(), some, null, Map.of(), trigger.ways().get(way));
    return invitations
        .rehearse(tenant, request)
        .flatMap(
            batch -> {
              note(found, batch, way);
              Map<String, UnaskedReason> reasons = reasons(batch, before);
              reasons.forEach(
                  (customer, reason) -> {
                    if (!reason.isOfTheWay()) {
                      leave(found, customer, reason);
                    }
                  });
              List<String> rest =
                  reasons.entrySet().stream()
                      .filter(one -> one.getValue().isOfTheWay())
                      .map(Map.Entry::getKey)
                      .sorted()
                      .toList();
              return byWay(tenant, found, rest, way + 1, reasons);
            });
  }

  private static void note(Found found, InvitationBatch batch, int way) {
    batch
        .invited()
        .forEach(
            one ->
                found
                    .byCustomer()
                    .computeIfPresent(
                        one.customer(),
                        (customer, due) ->
                            new Due(due.event(), customer, due.happenedAt(), due.dueAt(), way)));
  }

  private static Map<String, UnaskedReason> reasons(
      InvitationBatch batch, Map<String, UnaskedReason> before) {
    Map<String, UnaskedReason> reasons = new HashMap<>();
    batch
        .left()
        .forEach(
            left -> {
              UnaskedReason now = UnaskedReason.of(left.reason());
              UnaskedReason earlier = before.getOrDefault(left.customer(), UnaskedReason.NONE);
              reasons.put(left.customer(), now.isOfTheWay() ? earlier.or(now) : now);
            });
    return reasons;
  }

  private static void leave(Found found, String customer, UnaskedReason reason) {
    found.byCustomer().remove(customer);
    found.leave(reason);
  }

  private static TriggerRehearsal view(Found found, Instant since, List<CustomerEvent> own) {
    List<Due> dues = new ArrayList<>(found.byCustomer().values());
    dues.sort(Comparator.comparing(Due::dueAt).thenComparing(Due::customer));
    int left = found.unasked().values().stream().mapToInt(Integer::intValue).sum();
    return new TriggerRehearsal(
        since,
        Math.min(MOST, own.size()),
        own.size() <= MOST,
        dues.size() + left,
        dues.size(),
        found.unasked(),
        dues.stream().limit(SHOWN).toList());
  }
}
