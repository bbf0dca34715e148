package io.echolot.surveys.people.segment;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.surveys.base.schema.SchemaPending;
import io.echolot.surveys.people.segment.member.Memberships;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks at customers again in the background, a batch at a time. */
@ApplicationScoped
class Reevaluation {

  /** After so many batches others get their turn, and the next round goes on. */
  private static final int BATCHES = 100;

  private final Memberships memberships;

  Reevaluation(Memberships memberships) {
    this.memberships = memberships;
  }

  @Scheduled(
      every = "${echolot.segments.every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = SchemaPending.class)
  void run() {
    try {
      for (int batch = 0; batch < BATCHES && await(memberships.goOn()); batch++) {
        Log.debugf("Segments found, batch %d", batch);
      }
    } catch (RuntimeException e) {
      // PostgreSQL is away, or two waited for each other; the next round tries again.
      Log.warnf("Segments not found now: %s", e.getMessage());
    }
  }
}
