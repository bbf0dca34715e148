package io.echolot.gateway.log;

import io.echolot.contracts.Topics;
import io.echolot.contracts.UnfitRecord;
import io.echolot.platform.deadletter.DeadLetters;
import io.echolot.platform.deadletter.Fault;
import io.echolot.platform.deadletter.Unsent;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.types.ObjectId;

/**
 * Brings what waits in the spool to Kafka, oldest first. Several replicas may do so at once: a
 * record that is appended twice is the same record. What Kafka refuses for good is set aside, and
 * what waits behind it goes on.
 */
@ApplicationScoped
public class SpoolReplay {

  private static final int BATCH = 100;

  /** Well below what the producer buffers: what finds no room there fails the whole batch. */
  private static final int BATCH_BYTES = 8 << 20;

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Spool spool;
  private final LogProducer producer;
  private final Erasures erasures;
  private final DeadLetters letters;
  private final LogConfig config;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread replay = new Thread(task, "spool-replay");
            replay.setDaemon(true);
            return replay;
          });

  private volatile boolean kafkaReachable;
  private volatile boolean mongoReachable;
  private volatile Optional<Instant> oldest = Optional.empty();

  public SpoolReplay(
      Spool spool, LogProducer producer, Erasures erasures, DeadLetters letters, LogConfig config) {
    this.spool = spool;
    this.producer = producer;
    this.erasures = erasures;
    this.letters = letters;
    this.config = config;
  }

  /** Kafka answered when it was asked for its topics, but doesn't take records. */
  private static final class KafkaWentAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KafkaWentAway(RuntimeException cause) {
      super(cause.getMessage(), cause);
    }
  }

  void start(@Observes StartupEvent event) {
    long every = config.replayEvery().toMillis();
    thread.scheduleWithFixedDelay(this::replay, 0, every, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    thread.shutdownNow();
  }

  /** Whether an answer can be kept safe now. */
  boolean isAnyReachable() {
    return kafkaReachable || mongoReachable;
  }

  /** Since when the oldest record waits, as far as MongoDB told; empty if none does. */
  Optional<Instant> oldest() {
    return oldest;
  }

  private void replay() {
    kafkaReachable = producer.isReachable();
    try {
      List<Spool.Spooled> waiting = look();
      mongoReachable = true;
      while (kafkaReachable && !waiting.isEmpty()) {
        send(waiting);
        waiting = look();
      }
      if (kafkaReachable && spool.isInUse()) {
        Log.info("Kafka is back and the spool is empty");
        spool.leave();
      }
    } catch (KafkaWentAway e) {
      // The next round tries again, and nothing was removed. Readiness mustn't say that MongoDB is
      // away, too.
      Log.debugf("Spool not replayed: %s", e.getMessage());
      kafkaReachable = false;
    } catch (RuntimeException e) {
      Log.debugf("Spool not looked through: %s", e.getMessage());
      mongoReachable = false;
      if (kafkaReachable) {
        spool.leave();
      }
    }
  }

  private List<Spool.Spooled> look() {
    List<Spool.Spooled> waiting = atOnce(spool.oldest(BATCH).await().atMost(PATIENCE));
    oldest = waiting.stream().findFirst().map(Spool.Spooled::since);
    return waiting;
  }

  private static List<Spool.Spooled> atOnce(List<Spool.Spooled> waiting) {
    long bytes = 0;
    int count = 0;
    while (count < waiting.size() && bytes < BATCH_BYTES) {
      bytes += waiting.get(count).entry().bytes();
      count++;
    }
    return waiting.subList(0, count);
  }

  private void send(List<Spool.Spooled> entries) {
    entries.stream()
        .map(Spool.Spooled::entry)
        .filter(entry -> entry.topic().equals(Topics.ERASURES))
        .forEach(entry -> erasures.note(entry.key()));
    List<Uni<Optional<UnfitRecord>>> sent =
        entries.stream().map(waiting -> send(waiting.entry())).toList();
    List<Optional<UnfitRecord>> refused = await(sent);
    List<ObjectId> gone = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Spool.Spooled waiting = entries.get(i);
      if (refused.get(i).isEmpty() || setAside(waiting, refused.get(i).get())) {
        gone.add(waiting.id());
      } else {
        spool.setAside(waiting.id()).await().atMost(PATIENCE);
      }
    }
    spool.remove(gone).await().atMost(PATIENCE);
    Log.infof("%d records went from the spool to the log", gone.size());
  }

  private static List<Optional<UnfitRecord>> await(List<Uni<Optional<UnfitRecord>>> sent) {
    try {
      return Uni.join().all(sent).andFailFast().await().atMost(PATIENCE);
    } catch (RuntimeException e) {
      throw new KafkaWentAway(e);
    }
  }

  /** Empty once Kafka has it, or it was erased; else why Kafka never takes it. */
  private Uni<Optional<UnfitRecord>> send(Entry entry) {
    if (isErased(entry)) {
      return Uni.createFrom().item(Optional.empty());
    }
    return producer
        .send(entry)
        // What was erased in this very moment, by another replica, isn't brought back by us.
        .chain(
            () ->
                isErased(entry)
                    ? producer.send(new Entry(entry.key(), null))
                    : Uni.createFrom().voidItem())
        .map(sent -> Optional.<UnfitRecord>empty())
        .onFailure(failure -> Fault.ofRecord(failure).isPresent())
        .recoverWithItem(Fault::ofRecord);
  }

  private boolean setAside(Spool.Spooled waiting, UnfitRecord why) {
    Entry entry = waiting.entry();
    return letters.setAside(
        "spool-replay",
        new Unsent("spool-" + waiting.id(), entry.topic(), entry.key(), entry.value(), why));
  }

  private boolean isErased(Entry entry) {
    return entry.isFeedback() && erasures.contains(entry.key());
  }
}
