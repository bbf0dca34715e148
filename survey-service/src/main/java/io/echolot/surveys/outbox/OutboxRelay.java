package io.echolot.surveys.outbox;

import io.echolot.contracts.UnfitRecord;
import io.echolot.platform.deadletter.DeadLetters;
import io.echolot.platform.deadletter.Unsent;
import io.echolot.surveys.SqlTime;
import io.echolot.surveys.schema.Migration;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Sends what is in the outbox, in order; a replica at a time, at least once. What Kafka refuses for
 * good is set aside, and the rest goes on; while Kafka is away, all of it waits.
 */
@ApplicationScoped
public class OutboxRelay {

  private static final int BATCH = 100;
  private static final int BATCH_BYTES = 4 << 20;
  private static final long EVERY_MILLIS = 200;
  // Any number will do, as long as nobody else locks by it in this database.
  private static final String LOCK = "select pg_try_advisory_xact_lock(7032581)";

  /** The oldest, up to so many bytes, and at least one. */
  private static final String OLDEST =
      "select seq, topic, key, value from (select *, sum(coalesce(length(value), 0))"
          + " over (order by seq rows between unbounded preceding and 1 preceding) as before"
          + " from (select * from outbox where set_aside_at is null order by seq limit "
          + BATCH
          + ") oldest) counted where coalesce(before, 0) < "
          + BATCH_BYTES
          + " order by seq";

  private final DataSource database;
  private final Migration migration;
  private final OutboxProducer producer;
  private final DeadLetters letters;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread relay = new Thread(task, "outbox");
            relay.setDaemon(true);
            return relay;
          });

  private volatile Optional<Instant> oldest = Optional.empty();

  public OutboxRelay(
      DataSource database, Migration migration, OutboxProducer producer, DeadLetters letters) {
    this.database = database;
    this.migration = migration;
    this.producer = producer;
    this.letters = letters;
  }

  void start(@Observes StartupEvent event) {
    thread.scheduleWithFixedDelay(this::relay, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    thread.shutdownNow();
  }

  /** Since when the oldest that is still to be sent waits; empty if nothing does. */
  Optional<Instant> oldest() {
    return oldest;
  }

  private void relay() {
    if (!migration.isDone()) {
      return;
    }
    try {
      oldest = QuarkusTransaction.requiringNew().call(this::findOldest);
      if (oldest.isPresent()) {
        QuarkusTransaction.requiringNew().run(this::relayBatch);
      }
    } catch (RuntimeException e) {
      // PostgreSQL or Kafka is away; nothing was deleted, so the next round tries again.
      Log.warnf("Outbox not relayed: %s", e.getMessage());
    }
  }

  private Optional<Instant> findOldest() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select added_at from outbox where set_aside_at is null order by seq limit 1")) {
      return row.next() ? Optional.of(SqlTime.read(row, 1)) : Optional.empty();
    }
  }

  private void relayBatch() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet locked = statement.executeQuery(LOCK)) {
        if (!locked.next() || !locked.getBoolean(1)) {
          return;
        }
      }
      List<Waiting> waiting = read(statement);
      List<Optional<UnfitRecord>> refused = producer.send(waiting);
      // Not all up to the last: a transaction with a lower number may just have committed.
      for (int i = 0; i < waiting.size(); i++) {
        boolean gone = refused.get(i).isEmpty() || setAside(waiting.get(i), refused.get(i).get());
        statement.addBatch(
            (gone ? "delete from outbox" : "update outbox set set_aside_at = now()")
                + " where seq = "
                + waiting.get(i).seq());
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean setAside(Waiting waiting, UnfitRecord why) {
    String place = "outbox-" + waiting.seq();
    return letters.setAside(
        "outbox", new Unsent(place, waiting.topic(), waiting.key(), waiting.value(), why));
  }

  private static List<Waiting> read(Statement statement) throws SQLException {
    List<Waiting> waiting = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(OLDEST)) {
      while (rows.next()) {
        waiting.add(
            new Waiting(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getBytes(4)));
      }
    }
    return waiting;
  }
}
