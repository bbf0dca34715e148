package io.echolot.surveys.records.results.count;

import io.echolot.survey.statistics.Mean;

/** Folds numbers that come in ascending order, each with how often it was said; holds few. */
public final class ValueFold {

  private static final double[] PARTS = {0.25, 0.5, 0.75};

  /** For each part the ranks, from 1 on, of the one or two numbers between which it lies. */
  private final long[][] ranks = new long[PARTS.length][];

  private final double[][] found = new double[PARTS.length][2];
  private long n;
  private double mean;
  private double squares;
  private double least;
  private double last;

  /**
   * Nothing yet.
   *
   * @param expected how many will come; if it is fewer, the rest counts as the last
   */
  public ValueFold(long expected) {
    for (int i = 0; i < PARTS.length; i++) {
      double rank = expected * PARTS[i];
      long upper = (long) Math.ceil(rank);
      ranks[i] = new long[] {Math.max(1, upper), rank == upper ? upper + 1 : upper};
    }
  }

  /** Takes a number that isn't below those before. */
  public void add(double value, long count) {
    if (n == 0) {
      least = value;
    }
    for (int i = 0; i < PARTS.length; i++) {
      for (int side = 0; side < 2; side++) {
        if (n < ranks[i][side]) {
          found[i][side] = value;
        }
      }
    }
    double off = value - mean;
    double part = (double) count / (n + count);
    // What is alike has no variance, and none is below 0: no difference of what was rounded.
    squares += off * off * n * part;
    mean += off * part;
    n += count;
    last = value;
  }

  public long n() {
    return n;
  }

  /** There must be a number. */
  public Mean mean() {
    return new Mean(n, mean, n > 1 ? squares / (n - 1) : 0);
  }

  /** There must be a number. */
  public Spread spread() {
    return new Spread(least, part(0), part(1), part(2), last);
  }

  private double part(int i) {
    return (found[i][0] + found[i][1]) / 2;
  }
}
