package io.echolot.surveys.asking.invitation.record;

import io.echolot.contracts.Topics;
import io.echolot.contracts.channel.Quarantine;
import io.echolot.contracts.customer.Contact;
import io.echolot.surveys.base.outbox.Outbox;
import io.echolot.surveys.base.persistence.Database;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who was asked what and when: told to the gateway, and known here at once. */
@ApplicationScoped
public class Contacts {

  private final ContactStore store;
  private final Outbox outbox;

  Contacts(ContactStore store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  private static Contact of(String tenant, Invitation invitation) {
    return new Contact(
        tenant, invitation.customer(), invitation.survey(), invitation.channel(), invitation.at());
  }

  public Uni<Void> note(String tenant, Invitation invitation) {
    Contact contact = of(tenant, invitation);
    return store
        .put(contact)
        .flatMap(put -> outbox.put(Topics.CONTACTS, contact.topicKey(), contact));
  }

  public Uni<Void> takeBack(String tenant, Invitation invitation) {
    String key = of(tenant, invitation).topicKey();
    return store.delete(key).flatMap(gone -> outbox.putTombstone(Topics.CONTACTS, key));
  }

  public Uni<Void> forget(String tenant, String customer) {
    return store.forget(tenant, customer).flatMap(this::tombstones).replaceWithVoid();
  }

  /** Deletes up to {@code limit} that were before; how many. */
  public Uni<Integer> purge(Instant before, int limit) {
    return store.purge(before, limit).flatMap(this::tombstones);
  }

  private Uni<Integer> tombstones(List<String> keys) {
    return Database.each(keys, key -> outbox.putTombstone(Topics.CONTACTS, key))
        .replaceWith(keys.size());
  }

  /** What a customer was asked last, the latest first; also what is to come. */
  public Uni<List<Contact>> latest(String tenant, String customer, int most) {
    return store.latest(tenant, customer, most);
  }

  /** When which of the customers were asked, as far as the quarantine cares. */
  public Uni<Map<String, List<Instant>>> times(
      String tenant, List<String> customers, Quarantine quarantine, Instant when) {
    return store.times(tenant, customers, when.minus(Duration.ofDays(quarantine.days())));
  }
}
