package io.echolot.surveys.records.webhook.delivery;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.outbound.Backoff;
import io.echolot.surveys.base.schema.Migration;
import io.echolot.surveys.records.webhook.endpoint.WebhooksConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Sends what is due. Replicas share the work; each webhook has but some of a replica's calls, so a
 * slow one doesn't hold up the others.
 */
@ApplicationScoped
class Dispatcher {

  /** Beside the call itself its outcome has to be stored. */
  private static final Duration LEASE_RESERVE = Duration.ofSeconds(45);

  private static final Outcome BROKEN =
      new Outcome.Failed(0, "Echolot couldn't send it; its log says why.");

  private static final long PURGE_NANOS = TimeUnit.MINUTES.toNanos(10);
  private static final int PURGED_AT_ONCE = 1_000;
  private static final long STOP_MILLIS = 5_000;

  private final DeliveryQueue queue;
  private final Migration migration;
  private final Map<String, Courier> couriers;
  private final WebhooksConfig config;
  private final Backoff backoff;
  private final Counter delivered;
  private final Counter failed;
  private final Counter dead;

  private final ConcurrentHashMap<String, String> busy = new ConcurrentHashMap<>();
  private final Semaphore wake = new Semaphore(0);
  private final ExecutorService calls =
      Executors.newCachedThreadPool(task -> daemon(task, "webhook-call"));
  private final Thread thread = daemon(this::run, "webhooks");
  private volatile boolean ended;
  private long purgedAt = System.nanoTime();

  Dispatcher(
      DeliveryQueue queue,
      Migration migration,
      @All List<Courier> couriers,
      WebhooksConfig config,
      MeterRegistry meters) {
    this.migration = migration;
    this.queue = queue;
    this.couriers = byKind(couriers);
    this.config = config;
    this.backoff = new Backoff(config.retryAfter());
    this.delivered = meters.counter("echolot.webhooks.delivered");
    this.failed = meters.counter("echolot.webhooks.failed");
    this.dead = meters.counter("echolot.webhooks.dead");
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  private static Map<String, Courier> byKind(List<Courier> couriers) {
    Map<String, Courier> byKind = new HashMap<>();
    couriers.forEach(courier -> courier.kinds().forEach(kind -> byKind.put(kind, courier)));
    return Map.copyOf(byKind);
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  /** What is being sent is finished first; what isn't by then is left to another replica. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    ended = true;
    wake.release();
    thread.join(STOP_MILLIS);
    calls.shutdown();
    calls.awaitTermination(STOP_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void run() {
    while (!ended) {
      try {
        if (!migration.isDone()) {
          pause();
        } else if (claim() == 0) {
          purge();
          wake.tryAcquire(config.every().toMillis(), TimeUnit.MILLISECONDS);
          wake.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        Log.warnf("Webhooks can't be told now, trying again: %s", e.getMessage());
        pause();
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = true;
    }
  }

  private int claim() {
    int free = config.concurrency() - busy.size();
    if (free <= 0) {
      return 0;
    }
    List<Message> claimed =
        await(
            queue.claim(
                free,
                config.concurrencyPerWebhook(),
                List.copyOf(busy.values()),
                config.timeout().plus(LEASE_RESERVE)));
    for (Message message : claimed) {
      busy.put(message.id(), message.webhook());
      calls.execute(() -> send(message));
    }
    return claimed.size();
  }

  private void send(Message message) {
    try {
      settle(message, sent(couriers.get(message.to().kind()), message));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // The lease ends, and it is sent again.
      Log.warnf("What came of webhook delivery %s isn't stored: %s", message.id(), e.getMessage());
    } finally {
      busy.remove(message.id());
      wake.release();
    }
  }

  /** What a courier can't send is given up at last, as what nobody takes is. */
  static Outcome sent(Courier courier, Message message) throws InterruptedException {
    try {
      return courier.send(message);
    } catch (RuntimeException e) {
      Log.errorf(e, "Delivery %s can't be sent", message.id());
      return BROKEN;
    }
  }

  private void settle(Message message, Outcome outcome) {
    if (outcome instanceof Outcome.Taken taken) {
      await(queue.taken(message, taken.status()));
      delivered.increment();
    } else if (outcome instanceof Outcome.Failed failure) {
      failed.increment();
      failed(message, failure);
    } else if (outcome instanceof Outcome.Refused refusal) {
      await(queue.dead(message, refusal.status(), refusal.error()));
      failed.increment();
      dead.increment();
    } else {
      await(queue.dead(message, 410, "The receiver is gone (410); the webhook was deactivated."));
      await(queue.deactivate(message.tenant(), message.webhook()));
      failed.increment();
      dead.increment();
    }
  }

  private void failed(Message message, Outcome.Failed failure) {
    Optional<Duration> wait =
        backoff.after(
            message.failures() + 1, failure.retryAfter(), ThreadLocalRandom.current().nextDouble());
    if (wait.isPresent()) {
      await(queue.again(message, wait.get(), failure.status(), failure.error()));
    } else {
      await(queue.dead(message, failure.status(), failure.error()));
      dead.increment();
    }
  }

  private void purge() {
    if (System.nanoTime() - purgedAt < PURGE_NANOS) {
      return;
    }
    if (await(queue.purge(config.retention(), PURGED_AT_ONCE)) < PURGED_AT_ONCE) {
      purgedAt = System.nanoTime();
    }
  }
}
