package io.echolot.gateway.delivery.pace;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/** How fast an account's messages go out: evenly, and never faster than the provider takes them. */
public final class AccountPace {

  private static final Duration SECOND = Duration.ofSeconds(1);

  /** So much of a second's messages may make up for a moment's delay of ours. */
  private static final int PART = 5;

  private final int perSecond;
  private final Bucket bucket;

  /**
   * The pace of a new account.
   *
   * @param perSecond how many are taken; less than 1 counts as 1
   */
  AccountPace(int perSecond) {
    this.perSecond = perSecond;
    this.bucket =
        Bucket.builder()
            .addLimit(
                limit ->
                    limit
                        .capacity(Math.max(1, perSecond / PART))
                        .refillGreedy(Math.max(1, perSecond), SECOND)
                        .initialTokens(1))
            .withNanosecondPrecision()
            .build();
  }

  public int perSecond() {
    return perSecond;
  }

  /**
   * How long a message must wait that counts as {@code cost}, in nanoseconds; those behind it wait
   * longer. 0 if it may go at once.
   */
  public long take(int cost) {
    return bucket.consumeIgnoringRateLimits(cost);
  }
}
