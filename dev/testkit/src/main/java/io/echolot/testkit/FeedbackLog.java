package io.echolot.testkit;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Erasure;
import io.echolot.contracts.Topics;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.unit.OrgUnit;
import io.echolot.platform.erased.ErasedRecords;
import io.echolot.platform.secret.SignedTokens;
import io.echolot.platform.topic.CompactedTopic;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The real topics, for tests that put records on them or look what is there. */
public final class FeedbackLog {

  private static final Duration POLL = Duration.ofMillis(200);

  /** By the secret that all services have in tests. */
  private static final SignedTokens TOKENS =
      new SignedTokens("for-this-laptop-and-its-tests-alone");

  private static KafkaProducer<String, byte[]> producer;

  private FeedbackLog() {}

  public static String bootstrapServers() {
    return Backends.kafka();
  }

  /** Makes sure that the topics exist. */
  public static void ensureTopics() {
    CompactedTopic.ensure(
        Map.of("bootstrap.servers", bootstrapServers()),
        List.of(
            new CompactedTopic(Topics.SURVEYS, 1),
            new CompactedTopic(Topics.CHANNELS, 1),
            new CompactedTopic(Topics.ACCOUNTS, 1),
            new CompactedTopic(Topics.TENANTS, 1),
            new CompactedTopic(Topics.UNITS, 1),
            new CompactedTopic(Topics.ACCOUNTS, 1),
            new CompactedTopic(Topics.FEEDBACK, 6),
            new CompactedTopic(Topics.CONSENTS, 6),
            new CompactedTopic(Topics.ERASURES, 1)));
  }

  public static void send(FeedbackRecord record) {
    send(Topics.FEEDBACK, record.topicKey(), ContractsJson.write(record));
  }

  /** Puts a tombstone on the log. */
  public static void erase(String tenant, String id) {
    send(Topics.FEEDBACK, FeedbackRecord.topicKey(tenant, id), null);
  }

  /** Says that a record was erased for good; the log itself keeps what it holds. */
  public static void eraseForGood(String tenant, String id) {
    send(
        Topics.ERASURES,
        ErasedRecords.key(TOKENS, tenant, id),
        ContractsJson.write(new Erasure(Instant.now())));
  }

  public static void publish(PublishedSurvey survey) {
    send(Topics.SURVEYS, survey.topicKey(), ContractsJson.write(survey));
  }

  public static void publish(ChannelConfig channel) {
    send(Topics.CHANNELS, channel.topicKey(), ContractsJson.write(channel));
  }

  public static void publish(OrgUnit unit) {
    send(Topics.UNITS, unit.topicKey(), ContractsJson.write(unit));
  }

  /** Puts any bytes on a topic; returns when the broker has them. */
  public static void send(String topic, String key, byte[] value) {
    try {
      producer().send(new ProducerRecord<>(topic, key, value)).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static synchronized KafkaProducer<String, byte[]> producer() {
    if (producer == null) {
      ensureTopics();
      producer =
          new KafkaProducer<>(
              Map.of("bootstrap.servers", bootstrapServers(), "acks", "all"),
              new StringSerializer(),
              new ByteArraySerializer());
    }
    return producer;
  }

  /**
   * The newest record of each key of the tenant, in the order in which the keys came first. What
   * isn't a record is passed over, as every reader of the log does: other tests put such bytes
   * there.
   */
  public static List<FeedbackRecord> read(String tenant) {
    return read(Topics.FEEDBACK, tenant + "/").values().stream()
        .flatMap(value -> parsed(value).stream())
        .toList();
  }

  private static Optional<FeedbackRecord> parsed(byte[] value) {
    try {
      return Optional.of(ContractsJson.read(value, FeedbackRecord.class));
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** The newest value of each key of a topic that begins with {@code prefix}. */
  public static Map<String, byte[]> read(String topic, String prefix) {
    Map<String, byte[]> newest = new LinkedHashMap<>();
    read(
        topic,
        record -> {
          if (!record.key().startsWith(prefix)) {
            return;
          }
          if (record.value() == null) {
            newest.remove(record.key());
          } else {
            newest.put(record.key(), record.value());
          }
        });
    return newest;
  }

  /** All values of one key of a topic, the oldest first. */
  public static List<byte[]> readAll(String topic, String key) {
    List<byte[]> all = new ArrayList<>();
    read(
        topic,
        record -> {
          if (record.key().equals(key) && record.value() != null) {
            all.add(record.value());
          }
        });
    return all;
  }

  private static void read(String topic, Consumer<ConsumerRecord<String, byte[]>> hears) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers(),
            "group.id",
            "reader-" + UUID.randomUUID(),
            "auto.offset.reset",
            "earliest",
            "isolation.level",
            "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < end.get(p))) {
        consumer.poll(POLL).forEach(hears);
      }
    }
  }
}
