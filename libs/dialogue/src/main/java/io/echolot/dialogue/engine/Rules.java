package io.echolot.dialogue.engine;

import java.time.Duration;

/**
 * How patient a conversation is.
 *
 * @param restartAfter how long after its end a message starts a new response
 * @param abandonAfter after how much silence an open conversation is given up
 * @param mostTries how often a question is asked in all before it is left open
 */
public record Rules(Duration restartAfter, Duration abandonAfter, int mostTries) {

  /** Where nobody says otherwise; the gateway's defaults. */
  public static final Rules USUAL = new Rules(Duration.ofHours(24), Duration.ofDays(7), 3);

  /**
   * How long a repeated message gets the reply that it got before. Providers repeat a message for
   * hours; none of them for two days.
   */
  public static final Duration REPEATS = Duration.ofHours(48);

  /** How long after its last message a conversation is of use. */
  public Duration keptAfter() {
    Duration open = abandonAfter.compareTo(restartAfter) > 0 ? abandonAfter : restartAfter;
    return open.plus(REPEATS);
  }
}
