package io.echolot.platform.kafka;

import io.echolot.platform.deadletter.Sieve;
import io.echolot.platform.kafka.PollingRest.PollingThread;
import io.echolot.platform.topic.CompactedTopic;
import io.echolot.platform.topic.NotThereYet;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Follows a channel that reads by {@code assign-seek}. */
final class WholeTopicReader implements WholeTopic {

  private static final Duration ANSWER = Duration.ofSeconds(15);

  /** How often nothing new must come before the end of a partition counts as a gap in it. */
  private static final int QUIET_LOOKS = 3;

  private final Patience background;
  private final Patience batches;
  private final Sieve sieve;
  private final List<String> topics;
  private final Map<TopicPartition, Long> handled = new ConcurrentHashMap<>();
  private final AtomicLong count = new AtomicLong();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** What the partitions held when we began; empty until that is known. */
  private volatile Map<TopicPartition, Long> ends = Map.of();

  private final PollingRest rest = new PollingRest();
  private volatile Supplier<KafkaConsumer<byte[], byte[]>> polling = () -> null;

  private volatile boolean caughtUp;
  private volatile boolean handling;
  private long countSeen;
  private int quiet;

  WholeTopicReader(String name, Sieve sieve, List<String> topics) {
    this.background = new Patience(name);
    this.batches = new Patience(name);
    this.sieve = sieve;
    this.topics = topics;
  }

  /** Finds in the background what there is to read, and looks until it has been. */
  void follow(Runnable prepare, Supplier<KafkaConsumer<byte[], byte[]>> client) {
    polling = client;
    background
        .run(prepare)
        .chain(() -> background.run(() -> begin(existing(client))))
        .chain(() -> background.run(() -> look(existing(client))))
        .subscribe()
        .with(done -> {});
  }

  private static KafkaConsumer<byte[], byte[]> existing(
      Supplier<KafkaConsumer<byte[], byte[]>> client) {
    KafkaConsumer<byte[], byte[]> known = client.get();
    if (known == null) {
      throw new NotThereYet("The channel isn't there yet");
    }
    return known;
  }

  private void begin(KafkaConsumer<byte[], byte[]> client) {
    ends = client.runOnPollingThread(this::assignAll).await().atMost(ANSWER);
    moved();
  }

  /** All partitions of the topics, and where each ends. */
  private Map<TopicPartition, Long> assignAll(
      org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer) {
    Set<TopicPartition> configured = consumer.assignment();
    if (configured.isEmpty()) {
      throw new NotThereYet("The channel doesn't read yet");
    }
    List<TopicPartition> all = CompactedTopic.partitions(consumer, topics);
    List<TopicPartition> others = new ArrayList<>(all);
    others.removeAll(configured);
    if (!others.isEmpty()) {
      boolean paused = !consumer.paused().isEmpty();
      consumer.assign(all);
      consumer.seekToBeginning(others);
      if (paused) {
        consumer.pause(others);
      }
    }
    Map<TopicPartition, Long> found = consumer.endOffsets(all);
    // From now on it is known from where we read, also where that is the end.
    all.forEach(consumer::position);
    consumer.beginningOffsets(all).forEach(handled::putIfAbsent);
    return found;
  }

  /** Compaction leaves gaps, also at an end: then no record comes up to there. */
  private void look(KafkaConsumer<byte[], byte[]> client) {
    if (isCaughtUp()) {
      return;
    }
    Map<TopicPartition, Long> positions = client.getPositions().await().atMost(ANSWER);
    boolean still = !handling && count.get() == countSeen && isAt(positions);
    quiet = still ? quiet + 1 : 0;
    countSeen = count.get();
    if (quiet < QUIET_LOOKS) {
      throw new NotThereYet("Not all that was there has been read");
    }
    caughtUp = true;
  }

  private boolean isAt(Map<TopicPartition, Long> places) {
    Map<TopicPartition, Long> wanted = ends;
    return !wanted.isEmpty()
        && wanted.entrySet().stream()
            .allMatch(end -> places.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  @Override
  public Uni<Void> each(
      ConsumerRecords<byte[], byte[]> records, Consumer<ConsumerRecord<byte[], byte[]>> action) {
    handling = true;
    return batches
        .run(() -> sieve.each(records, action))
        .onSubscription()
        .invoke(() -> PollingThread.of(polling.get()).ifPresent(rest::begin))
        .onTermination()
        .invoke(rest::end)
        .invoke(
            () -> {
              records
                  .nextOffsets()
                  .forEach((partition, next) -> handled.merge(partition, next.offset(), Math::max));
              count.incrementAndGet();
              handling = false;
              moved();
            });
  }

  private void moved() {
    listeners.forEach(Runnable::run);
  }

  @Override
  public boolean isCaughtUp() {
    caughtUp = caughtUp || isAt(handled);
    return caughtUp;
  }

  @Override
  public Map<TopicPartition, Long> handled() {
    return handled;
  }

  @Override
  public void whenMoved(Runnable listener) {
    listeners.add(listener);
  }
}
