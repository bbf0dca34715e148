package io.echolot.platform.kafka;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The client of an outgoing channel. What has an order goes by it and not by an emitter: a channel
 * sends anew what failed, and what came after it is there by then.
 *
 * @param <K> the keys' type
 */
public final class ChannelProducer<K> {

  private final KafkaClientService clients;
  private final String channel;
  private final AtomicBoolean wanted = new AtomicBoolean();

  public ChannelProducer(KafkaClientService clients, String channel) {
    this.clients = clients;
    this.channel = channel;
  }

  /** Empty while Kafka's name isn't known; it is made in the background. Never blocks. */
  public Optional<Producer<K, byte[]>> client() {
    KafkaProducer<K, byte[]> known = clients.getProducer(channel);
    if (known == null) {
      return Optional.empty();
    }
    Producer<K, byte[]> made = known.unwrap();
    if (made == null && wanted.compareAndSet(false, true)) {
      known
          .runOnSendingThread(ready -> {})
          .subscribe()
          .with(done -> {}, failure -> wanted.set(false));
    }
    return Optional.ofNullable(made);
  }

  /**
   * The client once it is made; blocks until then.
   *
   * @throws TimeoutException if that takes too long
   */
  public Producer<K, byte[]> await(Duration patience) {
    KafkaProducer<K, byte[]> known = clients.getProducer(channel);
    if (known == null) {
      throw new TimeoutException("The channel " + channel + " isn't there yet");
    }
    try {
      return known.<Producer<K, byte[]>>runOnSendingThread(made -> made).await().atMost(patience);
    } catch (io.smallrye.mutiny.TimeoutException e) {
      throw new TimeoutException("Kafka's name isn't known", e);
    }
  }
}
