package io.echolot.surveys.base.schema;

import io.echolot.platform.topic.NotThereYet;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the database's schema to where it must be. Where PostgreSQL is away at the start, the
 * process waits for it, alive but not ready.
 */
@ApplicationScoped
public class Migration {

  private static final long PAUSE_MILLIS = 1_000;

  private final Flyway flyway;
  private final Thread waiting = new Thread(this::await, "migration");
  private volatile boolean done;
  private volatile boolean ended;

  public Migration(Flyway flyway) {
    this.flyway = flyway;
  }

  /** Before those who use the database; after the checks of the configuration. */
  void start(@Observes @Priority(10) StartupEvent event) {
    if (!tryMigration()) {
      waiting.setDaemon(true);
      waiting.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    ended = true;
    waiting.interrupt();
  }

  /** Whether the schema is there. */
  public boolean isDone() {
    return done;
  }

  /**
   * Goes on if the schema is there.
   *
   * @throws NotThereYet else
   */
  public void require() {
    if (!done) {
      throw new NotThereYet("The database has no schema yet");
    }
  }

  private void await() {
    while (!ended && !tryMigration()) {
      try {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /**
   * Whether the schema is there now.
   *
   * @throws FlywayException if PostgreSQL is there and the schema isn't one of ours
   */
  private boolean tryMigration() {
    try {
      flyway.migrate();
      done = true;
      return true;
    } catch (FlywayException e) {
      if (!isAway(e)) {
        throw e;
      }
      Log.warnf("PostgreSQL is away, waiting for it: %s", rootMessage(e));
      return false;
    }
  }

  private static boolean isAway(Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof SQLException && PostgresAway.isOne((SQLException) one)) {
        return true;
      }
    }
    return false;
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage();
  }
}
