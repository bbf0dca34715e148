package io.echolot.metrics.score;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of scores.
 *
 * @param n above 0
 * @param value the mean
 * @param variance the sample's variance (n - 1); 0 where n is 1
 */
record Mean(long n, double value, double variance) {

  static final String METHOD = "student-t";
  static final String CHANGE_METHOD = "welch";

  private static final double UPPER = 1 - (1 - Normal.LEVEL) / 2;

  /** The mean of scores of which {@code counts[s]} are {@code s}; there must be one at least. */
  static Mean of(double[] values, long[] counts) {
    long n = 0;
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      n += counts[i];
      sum += counts[i] * values[i];
    }
    double mean = sum / n;
    double squares = 0;
    for (int i = 0; i < counts.length; i++) {
      squares += counts[i] * (values[i] - mean) * (values[i] - mean);
    }
    return new Mean(n, mean, n > 1 ? squares / (n - 1) : 0);
  }

  /** Student's (1908) interval; empty for a single score, which says nothing of its spread. */
  Optional<Interval> interval(double least, double most) {
    if (n < 2) {
      return Optional.empty();
    }
    return Optional.of(around(value, variance / n, n - 1.0).within(least, most));
  }

  /**
   * This less {@code before}; empty if either is a single score. Welch, B. L. (1947): The
   * generalization of "Student's" problem when several different population variances are involved.
   * Biometrika 34, 28-35.
   */
  Optional<Interval> difference(Mean before) {
    double mine = variance / n;
    double theirs = before.variance / before.n;
    if (n < 2 || before.n < 2) {
      return Optional.empty();
    }
    double both = mine + theirs;
    double freedom =
        both == 0
            ? n + before.n - 2.0
            : both * both / (mine * mine / (n - 1) + theirs * theirs / (before.n - 1));
    return Optional.of(around(value - before.value, both, freedom));
  }

  private static Interval around(double estimate, double variance, double freedom) {
    double t = TDistribution.of(freedom).inverseCumulativeProbability(UPPER);
    double half = t * Math.sqrt(variance);
    return new Interval(estimate - half, estimate + half);
  }
}
