package io.echolot.survey.statistics;

/**
 * An interval that holds the true value with a probability of {@value Normal#LEVEL}.
 *
 * @param low its lower end
 * @param high its upper end, not below {@code low}
 */
public record Interval(double low, double high) {

  public boolean excludesZero() {
    return low > 0 || high < 0;
  }

  public Interval times(double factor) {
    return new Interval(low * factor, high * factor);
  }

  public Interval within(double least, double most) {
    return new Interval(Math.max(least, low), Math.min(most, high));
  }

  /** The smallest that holds this one and the value: what was seen is always possible. */
  public Interval holding(double value) {
    return new Interval(Math.min(low, value), Math.max(high, value));
  }

  /** The smallest that holds this one and the other. */
  public Interval holding(Interval other) {
    return holding(other.low).holding(other.high);
  }

  /**
   * An interval of the difference of two independent values by the intervals of each: their
   * distances add up as those of independent errors do.
   */
  public static Interval difference(double now, Interval nowIn, double before, Interval beforeIn) {
    double delta = now - before;
    return new Interval(
        delta - Math.hypot(now - nowIn.low, beforeIn.high - before),
        delta + Math.hypot(nowIn.high - now, before - beforeIn.low));
  }
}
