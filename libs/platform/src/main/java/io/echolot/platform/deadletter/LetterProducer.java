package io.echolot.platform.deadletter;

import io.echolot.contracts.UnfitRecord;
import io.echolot.platform.DeadLetterTopic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends one record after the other; opened when there is the first. */
final class LetterProducer implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 15;
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

  private final Map<String, Object> kafka;
  private KafkaProducer<byte[], byte[]> producer;

  LetterProducer(Map<String, Object> kafka) {
    this.kafka = kafka;
  }

  /**
   * Returns once all in-sync replicas have it.
   *
   * @throws IllegalStateException if Kafka doesn't take it now
   * @throws UnfitRecord if Kafka refuses it for good
   */
  void send(ProducerRecord<byte[], byte[]> record) {
    try {
      open().send(record).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw Fault.ofRecord(e.getCause())
          .<RuntimeException>map(unfit -> unfit)
          .orElseGet(() -> away(e.getCause()));
    } catch (KafkaException | TimeoutException e) {
      throw away(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw away(e);
    }
  }

  private static IllegalStateException away(Throwable cause) {
    return new IllegalStateException("Kafka takes no dead letters now", cause);
  }

  private synchronized KafkaProducer<byte[], byte[]> open() {
    if (producer == null) {
      DeadLetterTopic.ensure(kafka);
      Map<String, Object> settings = new HashMap<>(kafka);
      settings.put("acks", "all");
      settings.put("enable.idempotence", "true");
      settings.put("max.request.size", DeadLetterTopic.MOST_BYTES);
      settings.put("max.block.ms", "5000");
      settings.put("request.timeout.ms", "5000");
      settings.put("delivery.timeout.ms", "10000");
      settings.put("compression.type", "lz4");
      producer =
          new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  @Override
  public synchronized void close() {
    if (producer != null) {
      producer.close(CLOSE_PATIENCE);
    }
  }
}
