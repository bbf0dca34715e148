package io.echolot.surveys.outbox;

import io.echolot.contracts.Topics;
import io.echolot.contracts.UnfitRecord;
import io.echolot.platform.CompactedTopic;
import io.echolot.platform.deadletter.Fault;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The Kafka producer of the outbox; opened when there is something to be sent. */
@ApplicationScoped
class OutboxProducer {

  private static final long PATIENCE_SECONDS = 10;
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

  private final Map<String, Object> kafka;
  private KafkaProducer<String, byte[]> producer;

  OutboxProducer(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.kafka = kafka;
  }

  /**
   * Sends them in order; for each why Kafka refuses it for good, empty where it has it.
   *
   * @throws IllegalStateException if Kafka takes none now
   */
  List<Optional<UnfitRecord>> send(List<Waiting> waiting) {
    List<Future<RecordMetadata>> sent = new ArrayList<>(waiting.size());
    for (Waiting record : waiting) {
      sent.add(send(record));
    }
    List<Optional<UnfitRecord>> refused = new ArrayList<>(waiting.size());
    for (Future<RecordMetadata> acknowledged : sent) {
      refused.add(refusal(acknowledged));
    }
    return refused;
  }

  private Future<RecordMetadata> send(Waiting record) {
    try {
      return open().send(new ProducerRecord<>(record.topic(), record.key(), record.value()));
    } catch (SerializationException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static Optional<UnfitRecord> refusal(Future<RecordMetadata> acknowledged) {
    try {
      acknowledged.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return Optional.empty();
    } catch (ExecutionException e) {
      Optional<UnfitRecord> refusal = Fault.ofRecord(e.getCause());
      if (refusal.isEmpty()) {
        throw new IllegalStateException("Kafka doesn't take records", e.getCause());
      }
      return refusal;
    } catch (TimeoutException e) {
      throw new IllegalStateException("Kafka doesn't take records", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private synchronized KafkaProducer<String, byte[]> open() {
    if (producer == null) {
      CompactedTopic.ensure(
          kafka,
          List.of(
              new CompactedTopic(Topics.SURVEYS, 1),
              new CompactedTopic(Topics.CHANNELS, 1),
              new CompactedTopic(Topics.TENANTS, 1),
              new CompactedTopic(Topics.CUSTOMERS, 6),
              new CompactedTopic(Topics.CONTACTS, 6),
              new CompactedTopic(Topics.ERASURE_REQUESTS, 6)));
      Map<String, Object> settings = new HashMap<>(kafka);
      settings.put("acks", "all");
      settings.put("enable.idempotence", "true");
      settings.put("max.block.ms", "5000");
      producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  @PreDestroy
  synchronized void close() {
    if (producer != null) {
      producer.close(CLOSE_PATIENCE);
    }
  }
}
