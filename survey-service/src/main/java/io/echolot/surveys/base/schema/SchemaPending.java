package io.echolot.surveys.base.schema;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Singleton;

/** Lets periodic work wait, without a word, until there are tables to work on. */
@Singleton
public class SchemaPending implements Scheduled.SkipPredicate {

  private final Migration migration;

  public SchemaPending(Migration migration) {
    this.migration = migration;
  }

  @Override
  public boolean test(ScheduledExecution execution) {
    return !migration.isDone();
  }
}
