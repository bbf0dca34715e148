package io.echolot.surveys.records.audit;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.surveys.base.schema.SchemaPending;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Deletes entries that are as old as entries become. */
@ApplicationScoped
class AuditRetention {

  private static final int BATCH = 500;

  private final AuditStore store;
  private final AuditConfig config;
  private final Clock clock;

  AuditRetention(AuditStore store, AuditConfig config, Clock clock) {
    this.store = store;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(
      every = "${echolot.audit.purge-every:10m}",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = SchemaPending.class)
  void purge() {
    while (await(store.purge(clock.instant().minus(config.retention()), BATCH)) == BATCH) {
      Log.debugf("Purged %d entries of the audit log", BATCH);
    }
  }
}
