package io.echolot.surveys.base.seal;

import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.schema.Migration;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Has the first key seal what another one has sealed, so that the others can be taken away. It
 * looks again and again: a replica that doesn't know the newest key yet goes on to seal by the one
 * before.
 */
@ApplicationScoped
public class Resealing {

  private final List<SealedRows> kinds;
  private final Migration migration;

  Resealing(@All List<SealedRows> kinds, Migration migration) {
    this.kinds = kinds;
    this.migration = migration;
  }

  @Scheduled(
      every = "10m",
      delay = 20,
      delayUnit = TimeUnit.SECONDS,
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return migration.isDone()
        ? all().invoke(Resealing::tell).onFailure().invoke(Resealing::warn).replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  private static void tell(Resealed outcome) {
    if (outcome.sealed() > 0) {
      Log.infof("%d secrets are sealed by the first of echolot.sealing.keys now", outcome.sealed());
    }
    if (outcome.unknown() > 0) {
      Log.warnf("None of echolot.sealing.keys opens %d secrets", outcome.unknown());
    }
  }

  private static void warn(Throwable failure) {
    Log.warnf("Secrets can't be sealed anew now: %s", failure.getMessage());
  }

  /** Looks at all of them. */
  public Uni<Resealed> all() {
    return Database.each(kinds, SealedRows::reseal)
        .map(some -> some.stream().reduce(Resealed.NONE, Resealed::and));
  }
}
