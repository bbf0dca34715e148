package io.echolot.survey.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of numbers.
 *
 * @param n how many; one at least
 * @param value the mean
 * @param variance the sample's variance (n - 1); 0 where n is 1
 */
public record Mean(long n, double value, double variance) {

  private static final double UPPER = 1 - (1 - Normal.LEVEL) / 2;

  /** The mean of scores of which there must be one at least. */
  public static Mean of(ScoreSample sample) {
    long n = sample.n();
    double mean = sample.sum() / n;
    double squares = 0;
    for (int i = 0; i < sample.counts().length; i++) {
      double off = sample.values()[i] - mean;
      squares += sample.counts()[i] * off * off;
    }
    return new Mean(n, mean, n > 1 ? squares / (n - 1) : 0);
  }

  /**
   * Student's interval of numbers that may be any; empty for a single one.
   *
   * @see Method#STUDENT_T
   */
  public Optional<Interval> interval() {
    return n < 2
        ? Optional.empty()
        : Optional.of(around(value, variance / n, n - 1.0).holding(value));
  }

  /**
   * Student's interval, widened by {@link #unseen}; empty for a single score, which says nothing of
   * its spread.
   */
  public Optional<Interval> interval(double least, double most) {
    return n < 2
        ? Optional.empty()
        : Optional.of(
            around(value, variance / n, n - 1.0)
                .holding(unseen(least, most))
                .within(least, most)
                .holding(value));
  }

  /**
   * Where the mean may be by answers that none of n gave. Up to the share that is the upper end of
   * Wilson's interval for 0 of n may give them, and all of these may be at either end of the scale:
   * that a few answers are alike says little of the next.
   */
  private Interval unseen(double least, double most) {
    double share = new Share(0, n).interval().high();
    return new Interval(value - share * (value - least), value + share * (most - value));
  }

  /**
   * This less {@code before} of numbers that may be any, by {@link Method#WELCH} as it stands
   * there: whose unit isn't known have no variance that is too small. Empty if either is a single
   * number. Where all are alike on both sides it is the difference alone; whether that is more than
   * chance is for the caller to ask by how many there are.
   */
  public Optional<Interval> difference(Mean before) {
    return n < 2 || before.n < 2
        ? Optional.empty()
        : Optional.of(difference(before, variance, before.variance));
  }

  /**
   * This less {@code before} of whole scores, by {@link Method#WELCH}; empty if either is a single
   * score. That all are alike is taken as if one of them had been a point apart, and not as
   * certainty.
   *
   * @param reach how far apart two means can be at most
   */
  public Optional<Interval> difference(Mean before, double reach) {
    return n < 2 || before.n < 2
        ? Optional.empty()
        : Optional.of(
            difference(before, leastOfScores(), before.leastOfScores()).within(-reach, reach));
  }

  private double leastOfScores() {
    return Math.max(variance, 1.0 / n);
  }

  private Interval difference(Mean before, double mine, double theirs) {
    double delta = value - before.value;
    double both = mine / n + theirs / before.n;
    if (both == 0) {
      return new Interval(delta, delta);
    }
    double part = mine / n / both;
    double rest = 1 - part;
    double freedom = 1 / (part * part / (n - 1) + rest * rest / (before.n - 1));
    return around(delta, both, freedom);
  }

  private static Interval around(double estimate, double variance, double freedom) {
    double t = TDistribution.of(freedom).inverseCumulativeProbability(UPPER);
    double half = t * Math.sqrt(variance);
    return new Interval(estimate - half, estimate + half);
  }
}
