package io.echolot.gateway.survey;

import io.echolot.contracts.Topics;
import io.echolot.platform.CompactedTopic;
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
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads surveys and channels from the beginning of their topics and stays with them. Each replica
 * reads all of it, so there is no consumer group.
 */
@ApplicationScoped
public class Subscription {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Map<String, Object> kafka;
  private final Surveys surveys;
  private final Channels channels;

  private volatile boolean loaded;
  private volatile boolean ended;
  private volatile KafkaConsumer<String, byte[]> consumer;
  private Thread thread;

  public Subscription(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      Surveys surveys,
      Channels channels) {
    this.kafka = kafka;
    this.surveys = surveys;
    this.channels = channels;
  }

  void start(@Observes StartupEvent event) {
    thread = new Thread(this::run, "surveys");
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

  /** Whether everything that was published before the start has been read. */
  public boolean isLoaded() {
    return loaded;
  }

  private void run() {
    while (!ended) {
      try {
        follow();
      } catch (WakeupException e) {
        // The service ends.
      } catch (KafkaException | IllegalStateException e) {
        Log.warnf("Surveys can't be read now, trying again: %s", e.getMessage());
        pause();
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = true;
    }
  }

  private void follow() {
    Map<String, Object> settings = new HashMap<>(kafka);
    CompactedTopic.ensure(
        settings,
        List.of(
            new CompactedTopic(Topics.SURVEYS, 1),
            new CompactedTopic(Topics.CHANNELS, 1),
            new CompactedTopic(Topics.FEEDBACK, 6)));
    settings.put("enable.auto.commit", "false");
    try (var reader =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer = reader;
      Set<TopicPartition> partitions =
          List.of(Topics.SURVEYS, Topics.CHANNELS).stream()
              .flatMap(topic -> reader.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .collect(Collectors.toSet());
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      Map<TopicPartition, Long> end = reader.endOffsets(partitions);
      while (!ended) {
        reader.poll(POLL).forEach(this::accept);
        loaded = loaded || partitions.stream().allMatch(p -> reader.position(p) >= end.get(p));
      }
    } finally {
      consumer = null;
    }
  }

  private void accept(ConsumerRecord<String, byte[]> record) {
    try {
      if (record.topic().equals(Topics.SURVEYS)) {
        surveys.accept(record.key(), record.value());
      } else {
        channels.accept(record.key(), record.value());
      }
    } catch (UncheckedIOException e) {
      Log.errorf("Left out what can't be read: %s offset %d", record.topic(), record.offset());
    }
  }
}
