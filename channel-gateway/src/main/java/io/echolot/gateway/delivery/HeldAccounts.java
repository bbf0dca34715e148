package io.echolot.gateway.delivery;

import io.echolot.gateway.delivery.pace.AccountPause;
import io.echolot.gateway.delivery.pace.AccountQueue;
import io.echolot.gateway.delivery.store.AccountLeases;
import io.echolot.gateway.delivery.store.DeliveryConfig;
import io.echolot.gateway.delivery.store.OutgoingStore;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The accounts whose messages this replica sends, each in its turn. Belongs to the dispatcher's
 * thread.
 */
@ApplicationScoped
class HeldAccounts {

  private static final long LEASE_NANOS = AccountLeases.LEASE.toNanos();
  private static final long RENEW_NANOS = LEASE_NANOS / 3;
  private static final int MOST = 2_000;

  private final OutgoingStore store;
  private final AccountLeases leases;
  private final DeliveryConfig config;
  private final Clock clock;
  private final Map<String, AccountQueue> queues = new HashMap<>();
  private final Deque<AccountQueue> turns = new ArrayDeque<>();

  HeldAccounts(OutgoingStore store, AccountLeases leases, DeliveryConfig config, Clock clock) {
    this.store = store;
    this.leases = leases;
    this.config = config;
    this.clock = clock;
  }

  /** Finds the accounts that have messages waiting, and holds them or lets them go. */
  void look() {
    Set<String> waiting = new HashSet<>();
    Optional<String> account = store.nextAccount("");
    while (account.isPresent() && waiting.size() < MOST) {
      waiting.add(account.get());
      account = store.nextAccount(account.get());
    }
    waiting.forEach(this::hold);
    for (AccountQueue queue : List.copyOf(turns)) {
      if (!waiting.contains(queue.account()) && !queue.isBusy()) {
        drop(queue);
        release(queue.account());
      }
    }
  }

  private void hold(String account) {
    AccountQueue known = queues.get(account);
    long now = System.nanoTime();
    if (known != null && known.heldUntil() - now > RENEW_NANOS) {
      return;
    }
    if (leases.hold(account, clock.instant())) {
      AccountQueue queue = known == null ? open(account) : known;
      queue.holdUntil(now + LEASE_NANOS);
    } else if (known != null) {
      drop(known);
    }
  }

  private AccountQueue open(String account) {
    AccountQueue queue =
        new AccountQueue(
            account,
            new AccountPause(config.failuresInARow(), config.pauses()),
            config.concurrencyPerAccount());
    queues.put(account, queue);
    turns.add(queue);
    return queue;
  }

  private void drop(AccountQueue queue) {
    queues.remove(queue.account());
    turns.remove(queue);
  }

  private void release(String account) {
    try {
      leases.release(account);
    } catch (RuntimeException e) {
      Log.debugf("An account isn't let go: %s", e.getClass().getName());
    }
  }

  /** Lets all go. */
  void releaseAll() {
    queues.keySet().forEach(this::release);
  }

  int size() {
    return turns.size();
  }

  /** The one whose turn it is; empty if another replica may have it by now. */
  Optional<AccountQueue> next() {
    Optional<AccountQueue> next = Optional.ofNullable(turns.poll());
    next.ifPresent(turns::add);
    return next.filter(queue -> queue.heldUntil() - System.nanoTime() > 0);
  }

  /** For how many nanoseconds nothing can be done, at most {@code longest}. */
  long idle(long longest) {
    long now = System.nanoTime();
    long idle = longest;
    for (AccountQueue queue : turns) {
      idle = queue.idle(now, clock.instant(), idle);
    }
    return idle;
  }
}
