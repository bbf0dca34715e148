package io.echolot.gateway.delivery;

import com.mongodb.MongoException;
import io.echolot.gateway.delivery.carrier.SendOutcome;
import io.echolot.gateway.delivery.pace.AccountQueue;
import io.echolot.gateway.delivery.store.DeliveryConfig;
import io.echolot.gateway.delivery.store.DueMessage;
import io.echolot.gateway.delivery.store.OutgoingStore;
import io.echolot.gateway.delivery.store.SettledStore;
import io.echolot.gateway.published.Subscription;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Sends what is due. Replicas share the accounts; each account goes at its own pace, and one after
 * the other has its turn, so that a large one holds up no small one.
 */
@ApplicationScoped
class MessageDispatcher {

  /** Beside the call itself its outcome has to be stored. */
  private static final Duration RESERVE = Duration.ofSeconds(45);

  /** We failed, so the account is left alone for a moment as if its provider had. */
  private static final SendOutcome OURS = new SendOutcome.NotNow("", Duration.ofSeconds(1));

  private static final long SWEEP_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final int LEAST_FETCHED = 4;
  private static final int MOST_FETCHED = 100;
  private static final long STOP_MILLIS = 5_000;

  private final OutgoingStore store;
  private final SettledStore settled;
  private final HeldAccounts accounts;
  private final MessageSending sending;
  private final Subscription subscription;
  private final DeliveryConfig config;
  private final Clock clock;

  private final Semaphore free;
  private final Semaphore wake = new Semaphore(0);
  private final ExecutorService calls =
      Executors.newCachedThreadPool(task -> daemon(task, "message-call"));
  private final Thread thread = daemon(this::run, "messages");
  private volatile boolean ended;
  private long lookAt = System.nanoTime();
  private long sweepAt = System.nanoTime();

  MessageDispatcher(
      OutgoingStore store,
      SettledStore settled,
      HeldAccounts accounts,
      MessageSending sending,
      Subscription subscription,
      DeliveryConfig config,
      Clock clock) {
    this.store = store;
    this.settled = settled;
    this.accounts = accounts;
    this.sending = sending;
    this.subscription = subscription;
    this.config = config;
    this.clock = clock;
    this.free = new Semaphore(config.concurrency());
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  /** What is being sent is finished first; what waits is left to another replica. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    ended = true;
    wake.release();
    thread.join(STOP_MILLIS);
    calls.shutdown();
    long most = config.timeout().toMillis() + STOP_MILLIS;
    if (!calls.awaitTermination(most, TimeUnit.MILLISECONDS)) {
      Log.warnf("Messages are left uncertain: a provider didn't answer");
    }
    accounts.releaseAll();
  }

  private void run() {
    while (!ended) {
      try {
        if (subscription.isLoaded()) {
          round();
        }
        wake.tryAcquire(idle(), TimeUnit.NANOSECONDS);
        wake.drainPermits();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        Log.debugf("Messages can't be sent now, trying again: %s", e.getClass().getName());
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

  private long idle() {
    long longest = config.every().toNanos();
    // What is ready and finds no room waits until something is done, which wakes us.
    return free.availablePermits() == 0 ? longest : Math.max(1, accounts.idle(longest));
  }

  private void round() {
    long now = System.nanoTime();
    if (now - sweepAt >= 0) {
      sweepAt = now + SWEEP_NANOS;
      settled.settleLost(config.timeout().plus(RESERVE));
      settled.settleLate();
    }
    if (now - lookAt >= 0) {
      lookAt = now + config.every().toNanos();
      accounts.look();
    }
    int without = 0;
    while (!ended && without < accounts.size() && free.tryAcquire()) {
      without = isBegun() ? 0 : without + 1;
    }
  }

  /** Has a message sent of the account whose turn it is, if one may go now. */
  private boolean isBegun() {
    boolean begun = false;
    try {
      Optional<AccountQueue> queue = accounts.next();
      Optional<DueMessage> due = queue.flatMap(this::next);
      if (queue.isPresent() && due.isPresent()) {
        calls.execute(() -> send(queue.get(), due.get()));
        begun = true;
      }
      return begun;
    } finally {
      if (!begun) {
        free.release();
      }
    }
  }

  /** What can't be read of one account's messages holds up no other account. */
  private Optional<DueMessage> next(AccountQueue queue) {
    try {
      return found(queue);
    } catch (MongoException e) {
      throw e;
    } catch (RuntimeException e) {
      Log.errorf("Messages of account %s can't be read: %s", queue.account(), e.getClass());
      queue.stumble(OURS, clock.instant());
      return Optional.empty();
    }
  }

  private Optional<DueMessage> found(AccountQueue queue) {
    long now = System.nanoTime();
    if (queue.wantsMore(now, clock.instant())) {
      int most = Math.max(LEAST_FETCHED, Math.min(MOST_FETCHED, 2 * queue.perSecond()));
      queue.add(store.due(queue.account(), clock.instant(), most), now + config.every().toNanos());
    }
    return queue.poll(now, clock.instant(), due -> wait(queue, due));
  }

  /** What can't be sent by its account costs the account nothing. */
  private long wait(AccountQueue queue, DueMessage due) {
    return sending
        .account(due)
        .map(account -> queue.pace(account.account().messagesPerSecond()))
        .map(pace -> pace.take(Math.max(1, OutgoingStore.segments(due.message()))))
        .orElse(0L);
  }

  private void send(AccountQueue queue, DueMessage due) {
    Optional<SendOutcome> outcome = Optional.of(OURS);
    try {
      outcome = sending.send(due);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // If the provider was asked, it becomes uncertain; else it is due again.
      Log.warnf("What came of message %s isn't stored: %s", due, e.getClass().getName());
    } finally {
      queue.done(due, outcome, clock.instant());
      free.release();
      wake.release();
    }
  }
}
