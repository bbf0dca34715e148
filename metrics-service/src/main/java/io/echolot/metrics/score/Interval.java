package io.echolot.metrics.score;

/**
 * An interval that holds the true value with a probability of {@value Normal#LEVEL}.
 *
 * @param low its lower end
 * @param high its upper end, not below {@code low}
 */
public record Interval(double low, double high) {

  boolean excludesZero() {
    return low > 0 || high < 0;
  }

  Interval times(double factor) {
    return new Interval(low * factor, high * factor);
  }

  Interval within(double least, double most) {
    return new Interval(Math.max(least, low), Math.min(most, high));
  }
}
