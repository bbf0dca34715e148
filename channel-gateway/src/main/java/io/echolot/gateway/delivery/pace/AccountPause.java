package io.echolot.gateway.delivery.pace;

import io.echolot.gateway.delivery.carrier.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Leaves an account alone whose provider takes nothing: after some messages in a row for a while,
 * then one is tried, and if that fails, too, for a longer while. Safe for threads.
 */
public final class AccountPause {

  /** The longest that a provider may ask for. */
  static final Duration LONGEST = Duration.ofHours(1);

  private final int failuresInARow;
  private final List<Duration> waits;
  private int failures;
  private int pauses;
  private Instant until = Instant.EPOCH;

  /**
   * Of an account that is all right.
   *
   * @param failuresInARow after how many it is left alone, from 1
   * @param waits for how long, the first time, the second, ...; the last holds from then on
   */
  public AccountPause(int failuresInARow, List<Duration> waits) {
    this.failuresInARow = failuresInARow;
    this.waits = List.copyOf(waits);
  }

  /** How many more messages may be sent at the same time as {@code busy} others. */
  synchronized int room(int most, int busy, Instant now) {
    if (now.isBefore(until)) {
      return 0;
    }
    int allowed = failures >= failuresInARow ? 1 : most;
    return Math.max(0, allowed - busy);
  }

  /** Learns from what came of a message. */
  synchronized void note(SendOutcome outcome, Instant now) {
    boolean isOfAnother =
        outcome instanceof SendOutcome.NotAllowed
            || (outcome instanceof SendOutcome.NotNow one && one.ofRecipient());
    if (isOfAnother) {
      return;
    }
    if (outcome instanceof SendOutcome.NotNow notNow) {
      failed(now);
      leave(now, notNow.retryAfter().compareTo(LONGEST) > 0 ? LONGEST : notNow.retryAfter());
    } else if (outcome instanceof SendOutcome.Unknown) {
      failed(now);
    } else {
      failures = 0;
      pauses = 0;
    }
  }

  private void failed(Instant now) {
    failures++;
    // What was under way when the pause began says nothing new.
    if (failures >= failuresInARow && !now.isBefore(until)) {
      leave(now, waits.get(Math.min(pauses, waits.size() - 1)));
      pauses++;
    }
  }

  private void leave(Instant now, Duration wait) {
    Instant end = now.plus(wait);
    until = end.isAfter(until) ? end : until;
  }
}
