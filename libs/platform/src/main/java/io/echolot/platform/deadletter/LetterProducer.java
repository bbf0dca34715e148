package io.echolot.platform.deadletter;

import io.echolot.contracts.UnfitRecord;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Sends one record after the other by the channel {@code letters}. */
final class LetterProducer {

  private static final long PATIENCE_SECONDS = 15;

  private final Supplier<Producer<byte[], byte[]>> client;

  LetterProducer(Supplier<Producer<byte[], byte[]>> client) {
    this.client = client;
  }

  /**
   * Returns once all in-sync replicas have it.
   *
   * @throws IllegalStateException if Kafka doesn't take it now
   * @throws UnfitRecord if Kafka refuses it for good
   */
  void send(ProducerRecord<byte[], byte[]> record) {
    try {
      client.get().send(record).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
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
}
