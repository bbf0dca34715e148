package io.echolot.gateway.delivery;

import com.mongodb.MongoException;
import io.echolot.contracts.delivery.MessageDelivery;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.gateway.delivery.store.UntoldDeliveries;
import io.echolot.gateway.delivery.store.UntoldDeliveries.Batch;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Tells the topic what becomes of messages, as soon as it is stored. */
@ApplicationScoped
class DeliveryTeller {

  private static final int AT_ONCE = 500;

  /** Longer than the producer waits for Kafka. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final UntoldDeliveries untold;
  private final DeliveryLog log;
  private final Clock clock;

  DeliveryTeller(UntoldDeliveries untold, DeliveryLog log, Clock clock) {
    this.untold = untold;
    this.log = log;
    this.clock = clock;
  }

  @Scheduled(
      every = "${echolot.delivery.tell-every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tell() {
    try {
      while (tellSome()) {
        Log.debug("More deliveries are to be told");
      }
    } catch (MongoException e) {
      Log.debugf("Deliveries can't be told now: %s", e.getClass().getName());
    }
  }

  /** Whether there is more, and Kafka takes it. */
  private boolean tellSome() {
    Batch batch = untold.claim(AT_ONCE, clock.instant());
    if (batch.deliveries().isEmpty()) {
      return false;
    }
    List<Uni<Boolean>> sent = batch.deliveries().stream().map(this::tell).toList();
    List<Boolean> taken = Uni.join().all(sent).andCollectFailures().await().atMost(PATIENCE);
    List<MessageDelivery> told =
        IntStream.range(0, taken.size())
            .filter(taken::get)
            .mapToObj(batch.deliveries()::get)
            .toList();
    untold.told(batch, told);
    return told.size() == AT_ONCE;
  }

  private Uni<Boolean> tell(MessageDelivery delivery) {
    if (delivery.purpose() == MessagePurpose.REPLY) {
      // Nobody planned it, and nobody waits for what becomes of it.
      return Uni.createFrom().item(true);
    }
    return log.append(delivery).replaceWith(true).onFailure().recoverWithItem(false);
  }
}
