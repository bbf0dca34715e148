package io.echolot.metrics.rollup.cell;

import java.time.Instant;

/**
 * Quarters of an hour since 1970 in UTC: every time zone in use today is a multiple of that away
 * from UTC, so its days are sums of slots.
 */
public final class Slots {

  public static final int SECONDS = 900;

  private Slots() {}

  /** The slot in which an instant lies. */
  public static int of(Instant instant) {
    return Math.toIntExact(Math.floorDiv(instant.getEpochSecond(), SECONDS));
  }

  /** The first slot that begins at or after an instant. */
  public static int atOrAfter(Instant instant) {
    int slot = of(instant);
    return start(slot).equals(instant) ? slot : slot + 1;
  }

  public static Instant start(int slot) {
    return Instant.ofEpochSecond((long) slot * SECONDS);
  }
}
