package io.echolot.surveys.response;

import com.mongodb.MongoException;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.FeedbackRecord;
import io.echolot.contracts.Response;
import io.echolot.contracts.Topics;
import io.echolot.platform.CompactedTopic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Folds the log into the store. Offsets are committed after MongoDB has what stands before them, so
 * a crash repeats writes and loses none.
 */
@ApplicationScoped
public class ResponseRecorder {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final long PAUSE_MILLIS = 500;

  private final Map<String, Object> kafka;
  private final String group;
  private final ResponseStore store;
  private final Counter recorded;
  private final Counter skipped;

  private volatile boolean ended;
  private volatile boolean following;
  private volatile KafkaConsumer<String, byte[]> consumer;
  private Thread thread;

  public ResponseRecorder(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "echolot.consumer-group") String group,
      ResponseStore store,
      MeterRegistry meters) {
    this.kafka = kafka;
    this.group = group;
    this.store = store;
    this.recorded = meters.counter("echolot.responses.recorded");
    this.skipped = meters.counter("echolot.responses.skipped");
  }

  void start(@Observes StartupEvent event) {
    thread = new Thread(this::run, "response-recorder");
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    ended = true;
    KafkaConsumer<String, byte[]> current = consumer;
    if (current != null) {
      current.wakeup();
    }
    thread.join(TimeUnit.SECONDS.toMillis(5));
  }

  /** Whether the log is being followed. */
  boolean isFollowing() {
    return following;
  }

  private void run() {
    while (!ended) {
      try {
        follow();
      } catch (WakeupException e) {
        // The service ends.
      } catch (KafkaException | MongoException | IllegalStateException e) {
        Log.warnf("The log can't be followed now, trying again: %s", e.getMessage());
        pause();
      } finally {
        following = false;
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = true;
    }
  }

  private void follow() {
    CompactedTopic.ensure(kafka, List.of(new CompactedTopic(Topics.FEEDBACK, 6)));
    store.ensureIndexes();
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("group.id", group);
    settings.put("enable.auto.commit", "false");
    settings.put("auto.offset.reset", "earliest");
    settings.put("max.poll.records", "2000");
    // A crashed predecessor's partitions come to us that soon.
    settings.put("session.timeout.ms", "10000");
    try (var reader =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer = reader;
      reader.subscribe(List.of(Topics.FEEDBACK));
      while (!ended) {
        ConsumerRecords<String, byte[]> records = reader.poll(POLL);
        following = true;
        if (!records.isEmpty()) {
          record(records);
          reader.commitSync();
        }
      }
    } finally {
      consumer = null;
    }
  }

  private void record(ConsumerRecords<String, byte[]> records) {
    Fold fold = new Fold();
    for (ConsumerRecord<String, byte[]> record : records) {
      add(record, fold);
    }
    store.erase(fold.erased());
    store.put(fold.newest());
    recorded.increment(fold.newest().size());
  }

  private void add(ConsumerRecord<String, byte[]> record, Fold fold) {
    if (record.value() == null) {
      fold.erase(record.key());
      return;
    }
    try {
      FeedbackRecord feedback = ContractsJson.read(record.value(), FeedbackRecord.class);
      if (feedback instanceof Response response) {
        fold.add(response);
      }
    } catch (UncheckedIOException e) {
      // It would never become readable; others behind it must not wait for it.
      skipped.increment();
      Log.errorf(
          "Left out what can't be read: partition %d offset %d",
          record.partition(), record.offset());
    }
  }
}
