package io.echolot.metrics.score;

/**
 * A share of a whole.
 *
 * @param hits from 0 to {@code n}
 * @param n above 0
 */
record Share(long hits, long n) {

  static final String METHOD = "wilson";
  static final String CHANGE_METHOD = "newcombe";

  double value() {
    return (double) hits / n;
  }

  /**
   * The score interval, from 0 to 1. Wilson, E. B. (1927): Probable Inference, the Law of
   * Succession, and Statistical Inference. Journal of the American Statistical Association 22,
   * 209-212.
   */
  Interval interval() {
    double z2 = Normal.Z * Normal.Z;
    double middle = (hits + z2 / 2) / (n + z2);
    double spread = Math.sqrt((double) hits * (n - hits) / n + z2 / 4);
    double half = Normal.Z / (n + z2) * spread;
    return new Interval(middle - half, middle + half).within(0, 1);
  }

  /**
   * This less {@code before}, from -1 to 1. Newcombe, R. G. (1998): Interval Estimation for the
   * Difference between Independent Proportions. Statistics in Medicine 17, 873-890, method 10.
   */
  Interval difference(Share before) {
    Interval mine = interval();
    Interval theirs = before.interval();
    double delta = value() - before.value();
    return new Interval(
        delta - Math.hypot(value() - mine.low(), theirs.high() - before.value()),
        delta + Math.hypot(mine.high() - value(), before.value() - theirs.low()));
  }
}
