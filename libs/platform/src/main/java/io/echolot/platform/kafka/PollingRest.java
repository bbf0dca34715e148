package io.echolot.platform.kafka;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Lets a channel's polling thread rest while a batch is handled and the next one waits. The
 * connector pauses its partitions then and polls without waiting every 2 ms, whatever {@code
 * max-queue-size-factor} is: where handling is slow, as after a start, that takes more of the
 * processor than the batches. A rest is short, so that a rebalance is hardly kept waiting, and ends
 * with the batch; what beats for the group's sake has a thread of its own.
 */
final class PollingRest {

  /** Runs an action on the polling thread. */
  interface PollingThread
      extends Function<Consumer<org.apache.kafka.clients.consumer.Consumer<?, ?>>, Uni<Void>> {

    static Optional<PollingThread> of(KafkaConsumer<?, ?> client) {
      return Optional.ofNullable(client)
          .map(known -> action -> known.runOnPollingThread(action::accept));
    }
  }

  /** How late the next poll may be, and with it a rebalance. */
  private static final Duration LONGEST = Duration.ofMillis(100);

  /** Longer than the connector takes to poll again and to resume once nothing waits any more. */
  private static final Duration LOOK = Duration.ofMillis(5);

  private final Duration longest;
  private PollingThread thread;
  private boolean handling;
  private boolean looking;

  PollingRest() {
    this(LONGEST);
  }

  PollingRest(Duration longest) {
    this.longest = longest;
  }

  /** A batch is being handled. */
  void begin(PollingThread polling) {
    synchronized (this) {
      thread = polling;
      handling = true;
      if (looking) {
        return;
      }
      looking = true;
    }
    look();
  }

  /** It no longer is. */
  synchronized void end() {
    handling = false;
    notifyAll();
  }

  private void look() {
    Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(LOOK)
        .chain(() -> rest())
        .onFailure()
        // The channel ends.
        .recoverWithNull()
        .subscribe()
        .with(
            rested -> {
              if (isHandling()) {
                look();
              }
            });
  }

  private Uni<Void> rest() {
    Optional<PollingThread> polling = handlingThread();
    return polling.isPresent() ? polling.get().apply(this::hold) : Uni.createFrom().voidItem();
  }

  private synchronized Optional<PollingThread> handlingThread() {
    return handling ? Optional.of(thread) : Optional.empty();
  }

  /** Not before the next batch waits: until then a poll itself waits for it. */
  private synchronized void hold(org.apache.kafka.clients.consumer.Consumer<?, ?> consumer) {
    if (consumer.paused().isEmpty()) {
      return;
    }
    long end = System.nanoTime() + longest.toNanos();
    try {
      for (long left = longest.toMillis(); handling && left > 0; ) {
        wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      }
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private synchronized boolean isHandling() {
    looking = handling;
    return handling;
  }
}
