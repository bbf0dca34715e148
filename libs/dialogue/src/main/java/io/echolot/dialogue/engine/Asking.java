package io.echolot.dialogue.engine;

import java.time.Duration;
import java.time.Instant;

/**
 * Since when a question waits for its answer. A message that was sent before answers another one:
 * people write two in a row, and providers bring them late and in any order.
 *
 * @param before index of the question that waited until then; -1 if none did
 * @param at when it was asked, by our clock; {@link Instant#EPOCH} if that isn't known
 * @param heard when the message was sent upon which it was asked, by the provider's clock; {@link
 *     Instant#EPOCH} if the provider doesn't say
 */
public record Asking(int before, Instant at, Instant heard) {

  static final Asking UNKNOWN = new Asking(-1, Instant.EPOCH, Instant.EPOCH);

  /** Providers tell whole seconds, by a clock that isn't ours. */
  private static final Duration SLACK = Duration.ofSeconds(2);

  /**
   * Whether somebody can have known of the question when they wrote. Who wrote in the very second
   * of the message before can't.
   *
   * @param sentAt by the provider's clock; {@link Instant#EPOCH} if it doesn't say, then they can
   */
  boolean isKnownAt(Instant sentAt) {
    boolean isTold = !sentAt.equals(Instant.EPOCH);
    boolean isBeforeHeard = !heard.equals(Instant.EPOCH) && !sentAt.isAfter(heard);
    return !isTold || !(isBeforeHeard || sentAt.plus(SLACK).isBefore(at));
  }
}
