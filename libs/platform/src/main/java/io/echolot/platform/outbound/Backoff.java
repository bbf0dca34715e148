package io.echolot.platform.outbound;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When what failed is tried again.
 *
 * @param waits after the first failure, after the second, ...
 */
public record Backoff(List<Duration> waits) {

  /** The longest that a receiver may ask for. */
  public static final Duration LONGEST = Duration.ofHours(24);

  private static final double JITTER = 0.2;

  /**
   * How long to wait; empty if it has failed too often.
   *
   * @param failures how often it has failed, from 1 upwards
   * @param asked for how long the receiver wants to be left alone; zero if it doesn't say
   * @param random from 0 to 1; spreads what failed at the same time over a fifth of the wait
   */
  public Optional<Duration> after(int failures, Duration asked, double random) {
    if (failures > waits.size()) {
      return Optional.empty();
    }
    Duration wait = waits.get(failures - 1);
    Duration spread = wait.plusMillis((long) (wait.toMillis() * JITTER * random));
    Duration wanted = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    return Optional.of(wanted.compareTo(spread) > 0 ? wanted : spread);
  }
}
