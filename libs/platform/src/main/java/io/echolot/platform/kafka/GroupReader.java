package io.echolot.platform.kafka;

import io.echolot.contracts.UnfitRecord;
import io.echolot.platform.deadletter.Sieve;
import io.echolot.platform.kafka.PollingRest.PollingThread;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * What every member of a consumer group does with the batches of its channel. A batch is handled on
 * a worker, for ever again while a backend is away, and its offsets are committed after that: a
 * crash repeats some records and loses none. Nothing that fails reaches the channel, which would
 * end. Before partitions go to another member, the running attempt ends; a batch that isn't stored
 * by then is left to the new owner, so that two never write the same.
 */
public final class GroupReader {

  /** How long partitions wait for a running attempt. Backends that are away are told of sooner. */
  private static final Duration HANDOVER = Duration.ofSeconds(40);

  private static final int NOTHING = -1;

  private final Patience patience;
  private final Sieve sieve;
  private final Runnable preparation;
  private final RecordSpans spans;
  private final Clock clock;
  private final Function<String, Optional<PollingThread>> pollingThreads;
  private final PollingRest rest = new PollingRest();
  private Optional<String> span = Optional.empty();

  private volatile boolean prepared;

  /** The group's generation in which we own partitions. */
  private int generation = NOTHING;

  private boolean handling;
  private Map<TopicPartition, OffsetAndMetadata> done = Map.of();

  /**
   * One of a channel that is known by its batches.
   *
   * @param pollingThreads a channel's polling thread; empty if it has none
   */
  GroupReader(
      String name,
      Sieve sieve,
      Runnable preparation,
      RecordSpans spans,
      Clock clock,
      Function<String, Optional<PollingThread>> pollingThreads) {
    this.patience = new Patience(name);
    this.sieve = sieve;
    this.preparation = preparation;
    this.spans = spans;
    this.clock = clock;
    this.pollingThreads = pollingThreads;
  }

  /** Goes on with the traces of records by spans of that name. */
  public GroupReader tracing(String what) {
    span = Optional.of(what);
    return this;
  }

  /** Whether it is reading, and not waiting for a backend. */
  public boolean isFollowing() {
    return prepared && !patience.isStumbling();
  }

  /** Handles all records of a batch at once, or halves of it if one of them is at fault. */
  public Uni<Void> all(
      Message<ConsumerRecords<byte[], byte[]>> batch,
      Consumer<List<ConsumerRecord<byte[], byte[]>>> action) {
    return take(batch, records -> all(records, action));
  }

  /** Handles the records of a batch one after the other. */
  public Uni<Void> each(
      Message<ConsumerRecords<byte[], byte[]>> batch,
      Consumer<ConsumerRecord<byte[], byte[]>> action) {
    return take(batch, records -> each(records, action));
  }

  /** The same for some records of a batch that is being taken. */
  public void all(
      Iterable<ConsumerRecord<byte[], byte[]>> records,
      Consumer<List<ConsumerRecord<byte[], byte[]>>> action) {
    sieve.all(records, action);
  }

  /** The same for some records of a batch that is being taken. */
  public void each(
      Iterable<ConsumerRecord<byte[], byte[]>> records,
      Consumer<ConsumerRecord<byte[], byte[]>> action) {
    sieve.each(records, action);
  }

  /**
   * Sets a record aside.
   *
   * @throws IllegalStateException if Kafka doesn't take it
   */
  public void setAside(ConsumerRecord<byte[], byte[]> record, UnfitRecord why) {
    sieve.setAside(record, why);
  }

  /** Completes when the batch was handled, or belongs to another member; never fails. */
  public Uni<Void> take(
      Message<ConsumerRecords<byte[], byte[]>> batch,
      Consumer<ConsumerRecords<byte[], byte[]>> handle) {
    ConsumerRecords<byte[], byte[]> records = batch.getPayload();
    IncomingKafkaRecordBatchMetadata<?, ?> polled =
        batch.getMetadata(IncomingKafkaRecordBatchMetadata.class).orElseThrow();
    int polledIn = polled.getConsumerGroupGenerationId();
    return patience
        .run(() -> attempt(records, polledIn, handle))
        .onSubscription()
        .invoke(() -> pollingThreads.apply(polled.getChannel()).ifPresent(rest::begin))
        .onTermination()
        .invoke(rest::end)
        .chain(
            () ->
                owns(polledIn)
                    ? Uni.createFrom().completionStage(batch::ack)
                    : Uni.createFrom().voidItem())
        .onFailure()
        .invoke(failure -> Log.debugf("Some records will be repeated: %s", failure))
        .onFailure()
        .recoverWithNull();
  }

  /** Prepares itself in the background. */
  void prepare() {
    patience.run(this::ensurePrepared).subscribe().with(ready -> {});
  }

  private void ensurePrepared() {
    synchronized (preparation) {
      if (!prepared) {
        preparation.run();
        prepared = true;
      }
    }
  }

  private void attempt(
      ConsumerRecords<byte[], byte[]> records,
      int polledIn,
      Consumer<ConsumerRecords<byte[], byte[]>> handle) {
    ensurePrepared();
    if (!begin(polledIn)) {
      return;
    }
    Map<TopicPartition, OffsetAndMetadata> stored = Map.of();
    try {
      Instant begun = clock.instant();
      handle.accept(records);
      stored = records.nextOffsets();
      span.ifPresent(what -> spans.stored(what, records, begun));
    } finally {
      end(stored);
    }
  }

  private synchronized boolean begin(int polledIn) {
    handling = owns(polledIn);
    return handling;
  }

  private synchronized void end(Map<TopicPartition, OffsetAndMetadata> stored) {
    handling = false;
    done = stored;
    notifyAll();
  }

  private synchronized boolean owns(int polledIn) {
    return generation != NOTHING && polledIn >= generation;
  }

  /** Partitions came to us. */
  synchronized void own(int newGeneration) {
    generation = newGeneration;
  }

  /** Waits for the running attempt and gives all partitions up; up to where we stored lately. */
  synchronized Map<TopicPartition, OffsetAndMetadata> release() {
    generation = NOTHING;
    long end = System.nanoTime() + HANDOVER.toNanos();
    try {
      for (long left = HANDOVER.toMillis(); handling && left > 0; ) {
        wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      }
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
    Map<TopicPartition, OffsetAndMetadata> stored = done;
    done = Map.of();
    return stored;
  }
}
