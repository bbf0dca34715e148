package io.echolot.surveys.invitation;

import io.echolot.contracts.Topics;
import io.echolot.surveys.outbox.Outbox;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes what nobody needs any more. */
@ApplicationScoped
class Expiry {

  /** Longer than the longest quarantine. */
  static final Duration KEPT = Duration.ofDays(400);

  private static final int BATCH = 1_000;

  private final ContactStore contacts;
  private final InvitationStore invitations;
  private final Outbox outbox;
  private final Clock clock;

  Expiry(ContactStore contacts, InvitationStore invitations, Outbox outbox, Clock clock) {
    this.contacts = contacts;
    this.invitations = invitations;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Scheduled(
      every = "${echolot.contacts.purge-every:10m}",
      concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void purge() {
    Instant before = clock.instant().minus(KEPT);
    contacts.purge(before, BATCH).forEach(key -> outbox.putTombstone(Topics.CONTACTS, key));
    invitations.purge(before);
    Log.debugf("Purged what was before %s", before);
  }
}
