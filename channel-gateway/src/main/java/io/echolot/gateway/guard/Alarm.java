package io.echolot.gateway.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a key is under attack: far more responses begin than usual, and from many addresses. It
 * rings until a whole minute was calm, that is, had less than half of what set it off.
 */
final class Alarm {

  private static final Duration WINDOW = Duration.ofMinutes(1);

  /** So many times the usual number is far more. */
  private static final double FAR_MORE = 3;

  /** How much a minute counts for what is usual: about the last ten do. */
  private static final double WEIGHT = 0.1;

  private final int fewest;
  private final int addresses;
  private final Set<String> seen = new HashSet<>();
  private Instant window;
  private int starts;
  private double usual;
  private boolean ringing;

  /**
   * A silent one.
   *
   * @param fewest up to so many starts a minute it never rings
   * @param addresses from fewer addresses it never rings
   */
  Alarm(int fewest, int addresses, Instant now) {
    this.fewest = fewest;
    this.addresses = addresses;
    this.window = now;
  }

  /** Counts a response that begins. */
  synchronized void started(String address, Instant now) {
    roll(now);
    starts++;
    if (seen.size() < addresses) {
      seen.add(address);
    }
    if (starts > limit() && seen.size() >= addresses) {
      ringing = true;
    }
  }

  synchronized boolean isRinging(Instant now) {
    roll(now);
    return ringing;
  }

  private double limit() {
    return Math.max(fewest, FAR_MORE * usual);
  }

  private void roll(Instant now) {
    long passed = Duration.between(window, now).dividedBy(WINDOW);
    if (passed <= 0) {
      return;
    }
    boolean isCalm = passed > 1 || starts < limit() / 2;
    if (!ringing) {
      usual += (starts - usual) * WEIGHT;
    }
    usual *= Math.pow(1 - WEIGHT, passed - 1.0);
    ringing &= !isCalm;
    window = window.plus(WINDOW.multipliedBy(passed));
    starts = 0;
    seen.clear();
  }
}
