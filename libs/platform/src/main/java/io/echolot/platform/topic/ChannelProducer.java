package io.echolot.platform.topic;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InterruptException;
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
  private final Runnable preparation;
  private volatile CompletableFuture<Producer<K, byte[]>> made;
  private volatile boolean prepared;

  public ChannelProducer(KafkaClientService clients, String channel) {
    this(clients, channel, () -> {});
  }

  /**
   * One whose topics must be there.
   *
   * @param preparation makes sure of that; repeated until it succeeds once
   */
  public ChannelProducer(KafkaClientService clients, String channel, Runnable preparation) {
    this.clients = clients;
    this.channel = channel;
    this.preparation = preparation;
  }

  /** Empty until Kafka's name is known and it is made, which happens in the background. */
  public Optional<Producer<K, byte[]>> client() {
    CompletableFuture<Producer<K, byte[]>> known = made;
    if (known == null || known.isCompletedExceptionally()) {
      known = ask();
    }
    return known.isDone() && !known.isCompletedExceptionally()
        ? Optional.of(known.join())
        : Optional.empty();
  }

  /**
   * The client once it is made and all is prepared; blocks until then.
   *
   * @param patience for the client alone
   * @throws TimeoutException if it isn't made in time
   * @throws RuntimeException why the preparation fails
   */
  public Producer<K, byte[]> await(Duration patience) {
    Producer<K, byte[]> client = made(patience);
    if (!prepared) {
      preparation.run();
      prepared = true;
    }
    return client;
  }

  private Producer<K, byte[]> made(Duration patience) {
    try {
      return ask().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new TimeoutException("There is no client for " + channel + " yet", e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private synchronized CompletableFuture<Producer<K, byte[]>> ask() {
    if (made == null || made.isCompletedExceptionally()) {
      KafkaProducer<K, byte[]> known = clients.getProducer(channel);
      made =
          known == null
              ? CompletableFuture.failedFuture(new IllegalStateException("no such channel yet"))
              : known
                  .<Producer<K, byte[]>>runOnSendingThread(client -> client)
                  .subscribeAsCompletionStage();
    }
    return made;
  }
}
