package io.echolot.contracts;

import java.time.Duration;
import java.time.Instant;

/**
 * Which instants Echolot carries. Any of them fits into every store: a BSON date, a SQL timestamp,
 * the slots by which scores are counted. What lies outside is a mistake or an attack; a door
 * refuses it, and who reads it from a topic sets the record aside.
 */
public final class Instants {

  /** Older than what anybody imports; a clock that was never set says 1970 or 1980. */
  public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  /** From here on nothing is planned, either. */
  public static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

  /** How far a respondent's clock may be ahead: a day, for one that was set to another zone. */
  public static final Duration AHEAD = Duration.ofDays(1);

  private Instants() {}

  /** Whether it is from {@link #EARLIEST} to before {@link #END}. */
  public static boolean isCarried(Instant instant) {
    return !instant.isBefore(EARLIEST) && instant.isBefore(END);
  }

  /**
   * Whether it can be true of something that has happened: carried, and at most {@link #AHEAD} of
   * when we took it in.
   */
  public static boolean canHaveHappened(Instant instant, Instant receivedAt) {
    return isCarried(instant) && !instant.isAfter(receivedAt.plus(AHEAD));
  }
}
