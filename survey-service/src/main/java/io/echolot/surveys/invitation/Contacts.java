package io.echolot.surveys.invitation;

import io.echolot.contracts.Contact;
import io.echolot.contracts.Quarantine;
import io.echolot.contracts.Topics;
import io.echolot.surveys.outbox.JdbcOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who was asked what and when: told to the gateway, and known here at once. */
@ApplicationScoped
class Contacts {

  private final ContactStore store;
  private final JdbcOutbox outbox;

  Contacts(ContactStore store, JdbcOutbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  private static Contact of(String tenant, Invitation invitation) {
    return new Contact(
        tenant, invitation.customer(), invitation.survey(), invitation.channel(), invitation.at());
  }

  void note(String tenant, Invitation invitation) {
    Contact contact = of(tenant, invitation);
    store.put(contact);
    outbox.put(Topics.CONTACTS, contact.topicKey(), contact);
  }

  void takeBack(String tenant, Invitation invitation) {
    String key = of(tenant, invitation).topicKey();
    store.delete(key);
    outbox.putTombstone(Topics.CONTACTS, key);
  }

  void forget(String tenant, String customer) {
    tombstones(store.forget(tenant, customer));
  }

  /** Deletes up to {@code limit} that were before; how many. */
  int purge(Instant before, int limit) {
    return tombstones(store.purge(before, limit));
  }

  private int tombstones(List<String> keys) {
    keys.forEach(key -> outbox.putTombstone(Topics.CONTACTS, key));
    return keys.size();
  }

  /** When which of the customers were asked, as far as the quarantine cares. */
  Map<String, List<Instant>> times(
      String tenant, List<String> customers, Quarantine quarantine, Instant when) {
    return store.times(tenant, customers, when.minus(Duration.ofDays(quarantine.days())));
  }
}
