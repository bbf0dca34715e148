package io.echolot.gateway.audience.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How fast wrong tries may follow each other: each takes up a while, and as many while may be taken
 * up ahead as come at once (the generic cell rate algorithm).
 *
 * @param every how much a wrong try takes up
 * @param atOnce how many may come at the same time
 */
record TryPace(Duration every, int atOnce) {

  /** Whether nothing more is taken while it is taken up until {@code takenUp}. */
  boolean isSpent(Instant takenUp, Instant now) {
    return takenUp.isAfter(latest(now));
  }

  /** Until when it may be taken up, so that one more is taken. */
  Instant latest(Instant now) {
    return now.plus(every.multipliedBy(atOnce - 1L));
  }

  /**
   * How long somebody waits who has tried in vain {@code failures} times: after three it is a
   * second, and twice as long each time, up to ten minutes.
   */
  static Optional<Duration> after(int failures) {
    int doubled = failures - FREE;
    return doubled < 0
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(Math.min(LONGEST, 1L << Math.min(doubled, 20))));
  }

  private static final int FREE = 3;
  private static final long LONGEST = 600;
}
