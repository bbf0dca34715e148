package io.echolot.surveys.records.deadletter;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.DeadLetter;
import io.echolot.contracts.Topics;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Looks into topics for an operator, with a consumer of its own each time. */
@ApplicationScoped
class TopicLookup {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Map<String, Object> settings;

  TopicLookup(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.settings = new HashMap<>(kafka);
    settings.remove("group.id");
    settings.put("enable.auto.commit", "false");
    settings.put("auto.offset.reset", "earliest");
    settings.put("default.api.timeout.ms", "10000");
  }

  private KafkaConsumer<byte[], byte[]> open() {
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** The letter that stands there; empty if it is gone. */
  Optional<DeadLetter> letter(DeadLetterIndex.Listed listed) {
    TopicPartition partition = new TopicPartition(Topics.DEAD_LETTERS, listed.partition());
    try (var consumer = open()) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, listed.offset());
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (System.nanoTime() < end) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          return record.offset() == listed.offset() && record.value() != null
              ? Optional.of(ContractsJson.read(record.value(), DeadLetter.class))
              : Optional.empty();
        }
      }
    }
    throw new IllegalStateException("Kafka doesn't answer");
  }

  /** Whether a record of the same key came to the topic after the one that was set aside. */
  boolean hasSuccessor(DeadLetter letter) {
    try (var consumer = open()) {
      Set<TopicPartition> partitions =
          consumer.partitionsFor(letter.topic()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .filter(one -> letter.offset() < 0 || one.partition() == letter.partition())
              .collect(Collectors.toSet());
      consumer.assign(partitions);
      begin(consumer, partitions, letter);
      return findsKey(consumer, partitions, letter.key());
    }
  }

  private static void begin(
      KafkaConsumer<?, ?> consumer, Set<TopicPartition> partitions, DeadLetter letter) {
    if (letter.offset() >= 0) {
      partitions.forEach(partition -> consumer.seek(partition, letter.offset() + 1));
      return;
    }
    Map<TopicPartition, Long> since = new HashMap<>();
    partitions.forEach(partition -> since.put(partition, letter.at().toEpochMilli()));
    Map<TopicPartition, OffsetAndTimestamp> first = consumer.offsetsForTimes(since);
    consumer.seekToEnd(partitions);
    first.forEach(
        (partition, place) -> {
          if (place != null) {
            consumer.seek(partition, place.offset());
          }
        });
  }

  private static boolean findsKey(
      KafkaConsumer<byte[], byte[]> consumer, Set<TopicPartition> partitions, byte[] key) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (Arrays.equals(record.key(), key)) {
          return true;
        }
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException("There is too much behind it to be looked through");
      }
    }
    return false;
  }
}
