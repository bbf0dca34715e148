package io.echolot.survey.statistics;

/**
 * A share of a whole.
 *
 * @param hits from 0 to {@code n}
 * @param n above 0
 */
public record Share(long hits, long n) {

  public double value() {
    return (double) hits / n;
  }

  public ScoreSample sample() {
    return new ScoreSample(new double[] {0, 1}, new long[] {n - hits, hits});
  }

  /** The score interval, from 0 to 1, by {@link Method#WILSON}. */
  public Interval interval() {
    double z2 = Normal.Z * Normal.Z;
    double middle = (hits + z2 / 2) / (n + z2);
    double spread = Math.sqrt((double) hits * (n - hits) / n + z2 / 4);
    double half = Normal.Z / (n + z2) * spread;
    return new Interval(middle - half, middle + half).within(0, 1).holding(value());
  }

  /** This less {@code before}, from -1 to 1, by {@link Method#NEWCOMBE}. */
  public Interval difference(Share before) {
    return Interval.difference(value(), interval(), before.value(), before.interval())
        .within(-1, 1);
  }
}
