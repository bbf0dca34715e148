package io.echolot.metrics.score;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of scores.
 *
 * @param sample the scores; one at least
 * @param value the mean
 * @param variance the sample's variance (n - 1); 0 where n is 1
 */
record Mean(ScoreSample sample, double value, double variance) {

  private static final double UPPER = 1 - (1 - Normal.LEVEL) / 2;

  /** The mean of scores of which there must be one at least. */
  static Mean of(ScoreSample sample) {
    long n = sample.n();
    double mean = sample.sum() / n;
    double squares = 0;
    for (int i = 0; i < sample.counts().length; i++) {
      double off = sample.values()[i] - mean;
      squares += sample.counts()[i] * off * off;
    }
    return new Mean(sample, mean, n > 1 ? squares / (n - 1) : 0);
  }

  long n() {
    return sample.n();
  }

  /**
   * Student's interval, widened by {@link #unseen}; empty for a single score, which says nothing of
   * its spread.
   */
  Optional<Interval> interval(double least, double most) {
    return n() < 2
        ? Optional.empty()
        : Optional.of(
            around(value, variance / n(), n() - 1.0)
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
    double share = new Share(0, n()).interval().high();
    return new Interval(value - share * (value - least), value + share * (most - value));
  }

  /**
   * This less {@code before}, by {@link Method#WELCH}; empty if either is a single score.
   *
   * @param reach how far apart two means can be at most
   */
  Optional<Interval> difference(Mean before, double reach) {
    if (n() < 2 || before.n() < 2) {
      return Optional.empty();
    }
    double mine = leastVariance() / n();
    double theirs = before.leastVariance() / before.n();
    double both = mine + theirs;
    double freedom = both * both / (mine * mine / (n() - 1) + theirs * theirs / (before.n() - 1));
    return Optional.of(around(value - before.value, both, freedom).within(-reach, reach));
  }

  /** That all are alike is taken as if one of them had been a point apart, and not as certainty. */
  private double leastVariance() {
    return Math.max(variance, 1.0 / n());
  }

  private static Interval around(double estimate, double variance, double freedom) {
    double t = TDistribution.of(freedom).inverseCumulativeProbability(UPPER);
    double half = t * Math.sqrt(variance);
    return new Interval(estimate - half, estimate + half);
  }
}
