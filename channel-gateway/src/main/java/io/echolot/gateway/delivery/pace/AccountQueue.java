package io.echolot.gateway.delivery.pace;

import io.echolot.gateway.delivery.carrier.SendOutcome;
import io.echolot.gateway.delivery.store.DueMessage;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/**
 * An account's messages that this replica sends. Belongs to the dispatcher's thread, but for what
 * is told by those that send.
 */
public final class AccountQueue {

  private final String account;
  private final AccountPause pause;
  private final int mostAtOnce;
  private final Deque<DueMessage> fetched = new ArrayDeque<>();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private Optional<DueMessage> paced = Optional.empty();
  private Optional<AccountPace> pace = Optional.empty();
  private long readyAt;
  private long fetchAt = System.nanoTime();
  private long heldUntil;

  public AccountQueue(String account, AccountPause pause, int mostAtOnce) {
    this.account = account;
    this.pause = pause;
    this.mostAtOnce = mostAtOnce;
  }

  public String account() {
    return account;
  }

  /** The pace of an account that takes so many a second. */
  public AccountPace pace(int perSecond) {
    AccountPace current =
        pace.filter(known -> known.perSecond() == perSecond)
            .orElseGet(() -> new AccountPace(perSecond));
    pace = Optional.of(current);
    return current;
  }

  /** How many a second it took last; 1 before that is known. */
  public int perSecond() {
    return pace.map(AccountPace::perSecond).orElse(1);
  }

  /** Whether to look for more of its messages. Times are those of {@link System#nanoTime}. */
  public boolean wantsMore(long now, Instant instant) {
    return fetched.isEmpty()
        && paced.isEmpty()
        && now - fetchAt >= 0
        && pause.room(mostAtOnce, busy.size(), instant) > 0;
  }

  /** Adds what was found; the next look is at {@code next}, or once these are under way. */
  public void add(List<DueMessage> due, long next) {
    due.stream().filter(message -> !busy.contains(message.key())).forEach(fetched::add);
    if (fetched.isEmpty()) {
      fetchAt = next;
    }
  }

  /**
   * The next message if it may go now; it counts as under way then.
   *
   * @param wait how long a message must wait behind those before it, in nanoseconds
   */
  public Optional<DueMessage> poll(long now, Instant instant, ToLongFunction<DueMessage> wait) {
    if (pause.room(mostAtOnce, busy.size(), instant) == 0) {
      return Optional.empty();
    }
    if (paced.isEmpty()) {
      paced = Optional.ofNullable(fetched.poll());
      paced.ifPresent(next -> readyAt = now + wait.applyAsLong(next));
    }
    if (paced.isEmpty() || readyAt - now > 0) {
      return Optional.empty();
    }
    Optional<DueMessage> ready = paced;
    paced = Optional.empty();
    ready.ifPresent(message -> busy.add(message.key()));
    return ready;
  }

  /**
   * For how many nanoseconds nothing can be done, at most {@code longest}. Where there is no room,
   * something must be done first, or a pause be over.
   */
  public long idle(long now, Instant instant, long longest) {
    boolean isWaiting =
        paced.isPresent()
            && heldUntil - now > 0
            && pause.room(mostAtOnce, busy.size(), instant) > 0;
    return isWaiting ? Math.max(0, Math.min(longest, readyAt - now)) : longest;
  }

  /** A message isn't under way any more. */
  public void done(DueMessage message, Optional<SendOutcome> outcome, Instant now) {
    outcome.ifPresent(came -> pause.note(came, now));
    busy.remove(message.key());
  }

  /** Has it left alone for a moment, and for longer if that comes again. */
  public void stumble(SendOutcome outcome, Instant now) {
    pause.note(outcome, now);
  }

  /** Whether any of its messages is under way. */
  public boolean isBusy() {
    return !busy.isEmpty();
  }

  /** Until when no other replica sends its messages. */
  public long heldUntil() {
    return heldUntil;
  }

  public void holdUntil(long nanos) {
    heldUntil = nanos;
  }
}
