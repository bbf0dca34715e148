package io.echolot.surveys.asking.invitation;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.surveys.asking.invitation.record.Contacts;
import io.echolot.surveys.asking.invitation.record.InvitationStore;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.schema.SchemaPending;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes what nobody needs any more. */
@ApplicationScoped
class Expiry {

  /** Longer than the longest quarantine. */
  static final Duration KEPT = Duration.ofDays(400);

  private static final int BATCH = 1_000;

  private final Database database;
  private final Contacts contacts;
  private final InvitationStore invitations;
  private final Clock clock;

  Expiry(Database database, Contacts contacts, InvitationStore invitations, Clock clock) {
    this.database = database;
    this.contacts = contacts;
    this.invitations = invitations;
    this.clock = clock;
  }

  @Scheduled(
      every = "${echolot.contacts.purge-every:10m}",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = SchemaPending.class)
  void purge() {
    Instant before = clock.instant().minus(KEPT);
    // A batch a transaction, until there is no more.
    while (await(database.write(session -> contacts.purge(before, BATCH))) == BATCH) {
      Log.debugf("Purged %d contacts from before %s", BATCH, before);
    }
    await(invitations.purge(before));
  }
}
