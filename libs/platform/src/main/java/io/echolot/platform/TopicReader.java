package io.echolot.platform;

import io.quarkus.logging.Log;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A thread that reads topics as long as the service lives. When a backend is away it starts over
 * after a pause. A member of a group commits its offsets after the records were handled, so a crash
 * repeats some and loses none; a reader on its own commits nothing.
 */
public final class TopicReader {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final String GROUP = "group.id";
  private static final long PAUSE_MILLIS = 500;
  private static final long STOP_MILLIS = 5_000;

  private final String name;
  private final Map<String, Object> settings;
  private final Consumer<KafkaConsumer<byte[], byte[]>> begin;
  private final Consumer<ConsumerRecords<byte[], byte[]>> handle;

  private volatile boolean ended;
  private volatile boolean following;
  private volatile boolean caughtUp;
  private volatile KafkaConsumer<byte[], byte[]> current;
  private Thread thread;

  private TopicReader(
      String name,
      Map<String, Object> settings,
      Consumer<KafkaConsumer<byte[], byte[]>> begin,
      Consumer<ConsumerRecords<byte[], byte[]>> handle) {
    this.name = name;
    this.settings = settings;
    this.begin = begin;
    this.handle = handle;
  }

  /**
   * A member of a group, which reads from the beginning what nobody of it has read yet. Starts
   * nothing yet.
   *
   * @param name of the thread, and for the log
   * @param kafka the client's settings; a group among them is not taken
   * @param begin hears of every new consumer; it subscribes
   * @param handle gets what was read, never nothing; what it throws leads to a new start
   */
  public static TopicReader member(
      String name,
      Map<String, Object> kafka,
      String group,
      Consumer<KafkaConsumer<byte[], byte[]>> begin,
      Consumer<ConsumerRecords<byte[], byte[]>> handle) {
    Map<String, Object> settings = settings(kafka);
    settings.put(GROUP, group);
    settings.put("auto.offset.reset", "earliest");
    settings.put("isolation.level", "read_committed");
    settings.put("max.poll.records", "2000");
    // What is fetched ahead counts against a small heap.
    settings.put("fetch.max.bytes", "4194304");
    settings.put("max.partition.fetch.bytes", "1048576");
    // A crashed predecessor's partitions come to us that soon.
    settings.put("session.timeout.ms", "10000");
    // And those of one that left: members hear of it by their heartbeat's answer.
    settings.put("heartbeat.interval.ms", "1000");
    return new TopicReader(name, settings, begin, handle);
  }

  /**
   * A reader on its own. Starts nothing yet.
   *
   * @param name of the thread, and for the log
   * @param kafka the client's settings; a group among them is not taken
   * @param begin hears of every new consumer; it assigns partitions and seeks in them
   * @param handle gets what was read, never nothing; what it throws leads to a new start
   */
  public static TopicReader alone(
      String name,
      Map<String, Object> kafka,
      Consumer<KafkaConsumer<byte[], byte[]>> begin,
      Consumer<ConsumerRecords<byte[], byte[]>> handle) {
    return new TopicReader(name, settings(kafka), begin, handle);
  }

  /** Quarkus names a group for every client; here a reader says itself whether it is in one. */
  private static Map<String, Object> settings(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.remove(GROUP);
    settings.put("enable.auto.commit", "false");
    return settings;
  }

  public void start() {
    thread = new Thread(this::run, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Ends it; what is being handled is finished first. */
  public void stop() throws InterruptedException {
    ended = true;
    KafkaConsumer<byte[], byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
    if (thread != null) {
      thread.join(STOP_MILLIS);
    }
  }

  /** Whether it is reading, and not waiting for a backend. */
  public boolean isFollowing() {
    return following;
  }

  /**
   * Whether a reader on its own has handled what its partitions held when it began; stays so while
   * a backend is away. A member of a group never has.
   */
  public boolean isCaughtUp() {
    return caughtUp;
  }

  /** A record's key as text; empty if it has none. */
  public static String key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
  }

  private void run() {
    while (!ended) {
      try {
        follow();
      } catch (WakeupException e) {
        // The service ends.
      } catch (NotThereYet e) {
        Log.debugf("%s waits: %s", name, e.getMessage());
        pause();
      } catch (RuntimeException | Error e) {
        // An error, too: a thread that has ended while its service lives is the worst of all.
        Log.warnf("%s can't go on now, trying again: %s", name, e);
        pause();
      } finally {
        following = false;
      }
    }
  }

  private void follow() {
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      current = consumer;
      begin.accept(consumer);
      Map<TopicPartition, Long> end = consumer.endOffsets(consumer.assignment());
      while (!ended) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        following = true;
        if (!records.isEmpty()) {
          handle.accept(records);
          if (settings.containsKey(GROUP)) {
            consumer.commitSync();
          }
        }
        caughtUp = caughtUp || isAt(consumer, end);
      }
    } finally {
      current = null;
    }
  }

  private static boolean isAt(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> end) {
    return !end.isEmpty()
        && end.keySet().stream().allMatch(p -> consumer.position(p) >= end.get(p));
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = true;
    }
  }
}
