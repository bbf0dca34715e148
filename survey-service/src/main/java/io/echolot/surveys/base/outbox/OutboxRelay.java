package io.echolot.surveys.base.outbox;

import io.echolot.contracts.UnfitRecord;
import io.echolot.platform.deadletter.DeadLetters;
import io.echolot.platform.deadletter.Unsent;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.schema.Migration;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

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
      "select seq, topic, key, value, added_at, set_aside_at from"
          + " (select *, sum(coalesce(length(value), 0))"
          + " over (order by seq rows between unbounded preceding and 1 preceding) as before"
          + " from (select * from outbox where set_aside_at is null order by seq limit "
          + BATCH
          + ") oldest) counted where coalesce(before, 0) < "
          + BATCH_BYTES
          + " order by seq";

  private final Database database;
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
      Database database, Migration migration, OutboxProducer producer, DeadLetters letters) {
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
      oldest = Database.await(findOldest());
      if (oldest.isPresent()) {
        Database.await(relayBatch());
      }
    } catch (RuntimeException e) {
      // PostgreSQL or Kafka is away; nothing was deleted, so the next round tries again.
      Log.warnf("Outbox not relayed: %s", e.getMessage());
    }
  }

  private Uni<Optional<Instant>> findOldest() {
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    "select addedAt from OutboxRow where setAsideAt is null order by seq",
                    Instant.class)
                .setMaxResults(1)
                .getSingleResultOrNull()
                .map(Optional::ofNullable));
  }

  private Uni<Void> relayBatch() {
    return database.write(
        session ->
            session
                .createNativeQuery(LOCK, Boolean.class)
                .getSingleResult()
                .flatMap(mine -> mine ? relayBatch(session) : Uni.createFrom().voidItem()));
  }

  private Uni<Void> relayBatch(StatelessSession session) {
    return session
        .createNativeQuery(OLDEST, OutboxRow.class)
        .getResultList()
        .map(rows -> rows.stream().map(OutboxRow::waiting).toList())
        // Not all up to the last: a transaction with a lower number may just have committed.
        .flatMap(
            waiting ->
                Database.aside(() -> kept(waiting)).flatMap(kept -> end(session, waiting, kept)));
  }

  /** Sends them; the numbers of those that neither Kafka nor a dead letter could take. */
  private Set<Long> kept(List<Waiting> waiting) {
    List<Optional<UnfitRecord>> refused = producer.send(waiting);
    Set<Long> kept = new HashSet<>();
    for (int i = 0; i < waiting.size(); i++) {
      if (refused.get(i).isPresent() && !setAside(waiting.get(i), refused.get(i).get())) {
        kept.add(waiting.get(i).seq());
      }
    }
    return kept;
  }

  private static Uni<Void> end(StatelessSession session, List<Waiting> waiting, Set<Long> kept) {
    Long[] gone =
        waiting.stream().map(Waiting::seq).filter(seq -> !kept.contains(seq)).toArray(Long[]::new);
    return session
        .createNativeQuery("delete from outbox where seq = any(:gone)")
        .setParameter("gone", gone)
        .executeUpdate()
        .flatMap(
            deleted ->
                session
                    .createNativeQuery(
                        "update outbox set set_aside_at = now() where seq = any(:kept)")
                    .setParameter("kept", kept.toArray(Long[]::new))
                    .executeUpdate())
        .replaceWithVoid();
  }

  private boolean setAside(Waiting waiting, UnfitRecord why) {
    String place = "outbox-" + waiting.seq();
    return letters.setAside(
        "outbox", new Unsent(place, waiting.topic(), waiting.key(), waiting.value(), why));
  }
}
