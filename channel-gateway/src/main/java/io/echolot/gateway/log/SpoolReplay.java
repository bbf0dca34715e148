package io.echolot.gateway.log;

import io.echolot.contracts.Topics;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Brings what waits in the spool to Kafka, oldest first. Several replicas may do so at once: a
 * record that is appended twice is the same record.
 */
@ApplicationScoped
public class SpoolReplay {

  private static final int BATCH = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Spool spool;
  private final LogProducer producer;
  private final Erasures erasures;
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

  public SpoolReplay(Spool spool, LogProducer producer, Erasures erasures, LogConfig config) {
    this.spool = spool;
    this.producer = producer;
    this.erasures = erasures;
    this.config = config;
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

  private void replay() {
    kafkaReachable = producer.isReachable();
    try {
      List<Spool.Spooled> waiting = spool.oldest(BATCH).await().atMost(PATIENCE);
      mongoReachable = true;
      while (kafkaReachable && !waiting.isEmpty()) {
        send(waiting);
        waiting = spool.oldest(BATCH).await().atMost(PATIENCE);
      }
      if (kafkaReachable && spool.isInUse()) {
        Log.info("Kafka is back and the spool is empty");
        spool.leave();
      }
    } catch (RuntimeException e) {
      // Either is away; the next round tries again, and nothing was removed.
      Log.debugf("Spool not replayed: %s", e.getMessage());
      mongoReachable = false;
      if (kafkaReachable) {
        spool.leave();
      }
    }
  }

  private void send(List<Spool.Spooled> entries) {
    List<Entry> all = entries.stream().map(Spool.Spooled::entry).toList();
    all.stream()
        .filter(entry -> entry.topic().equals(Topics.ERASURES))
        .forEach(entry -> erasures.note(entry.key()));
    List<Entry> wanted = all.stream().filter(entry -> !isErased(entry)).toList();
    sendAll(wanted.stream());
    // What was erased in this very moment, by another replica, isn't brought back by us.
    sendAll(wanted.stream().filter(this::isErased).map(entry -> new Entry(entry.key(), null)));
    spool.remove(entries.stream().map(Spool.Spooled::id).toList()).await().atMost(PATIENCE);
    Log.infof("%d records went from the spool to the log", entries.size());
  }

  private boolean isErased(Entry entry) {
    return entry.isFeedback() && erasures.contains(entry.key());
  }

  private void sendAll(Stream<Entry> entries) {
    List<Uni<Void>> sent = entries.map(producer::send).toList();
    if (!sent.isEmpty()) {
      Uni.join().all(sent).andFailFast().await().atMost(PATIENCE);
    }
  }
}
