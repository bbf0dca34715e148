package io.echolot.survey.statistics;

import java.util.Map;
import java.util.TreeMap;

/**
 * The exact test of whether two groups of answers have one mean: of all ways in which the answers
 * of both could have fallen to the two, the share whose means differ at least as much. Exact
 * whatever the answers' distribution is; for two values it is Fisher's test. Source: {@link
 * Method#PERMUTATION}.
 */
final class PermutationTest {

  /** Scores of all scales, brought to one another, are whole multiples of a 2,520th. */
  private static final int PARTS = 2_520;

  /** How often each value came to the smaller side and to both. */
  private record Pooled(long smaller, long both) {

    Pooled plus(Pooled more) {
      return new Pooled(smaller + more.smaller, both + more.both);
    }
  }

  private PermutationTest() {}

  /**
   * The two-sided probability of the difference of means that was seen, or of a greater one.
   *
   * @param one with a few dozen answers at most, or {@code other} is: all ways are counted
   */
  static double p(ScoreSample one, ScoreSample other) {
    boolean inOrder = one.n() <= other.n();
    ScoreSample smaller = inOrder ? one : other;
    TreeMap<Long, Pooled> pooled = new TreeMap<>();
    add(pooled, smaller, true);
    add(pooled, inOrder ? other : one, false);
    long lowest = pooled.firstKey();
    long step = pooled.keySet().stream().mapToLong(key -> key - lowest).reduce(0, Ways::gcd);
    if (step == 0) {
      return 1;
    }
    Ways ways = new Ways(Math.toIntExact(smaller.n()), (int) ((pooled.lastKey() - lowest) / step));
    long seen = 0;
    long all = 0;
    long n = 0;
    for (Map.Entry<Long, Pooled> value : pooled.entrySet()) {
      int units = (int) ((value.getKey() - lowest) / step);
      ways.add(units, value.getValue().both());
      seen += units * value.getValue().smaller();
      all += units * value.getValue().both();
      n += value.getValue().both();
    }
    return ways.shareAsFarAs(seen, all, n);
  }

  private static void add(Map<Long, Pooled> pooled, ScoreSample sample, boolean isSmaller) {
    for (int i = 0; i < sample.counts().length; i++) {
      long count = sample.counts()[i];
      if (count > 0) {
        pooled.merge(
            Math.round(sample.values()[i] * PARTS),
            new Pooled(isSmaller ? count : 0, count),
            Pooled::plus);
      }
    }
  }

  /** In how many ways a number of answers can be drawn from all, by the sum of what was drawn. */
  private static final class Ways {

    private final int drawn;
    private final int highest;

    /** By how many were drawn so far, and the sum of their units. */
    private double[][] ways;

    /**
     * None yet.
     *
     * @param drawn how many are drawn
     * @param highest the most units that one can have; the lowest has none
     */
    Ways(int drawn, int highest) {
      this.drawn = drawn;
      this.highest = highest;
      this.ways = new double[drawn + 1][drawn * highest + 1];
      this.ways[0][0] = 1;
    }

    static long gcd(long a, long b) {
      return b == 0 ? a : gcd(b, a % b);
    }

    /** Adds answers of which any number can be drawn. */
    void add(int units, long count) {
      double[][] more = new double[drawn + 1][drawn * highest + 1];
      double choices = 1;
      for (int taken = 0; taken <= Math.min(drawn, count); taken++) {
        for (int before = 0; before + taken <= drawn; before++) {
          for (int sum = 0; sum <= before * highest; sum++) {
            more[before + taken][sum + taken * units] += choices * ways[before][sum];
          }
        }
        choices *= (double) (count - taken) / (taken + 1);
      }
      ways = more;
    }

    /**
     * The share of ways whose sum is at least as far from its expectation as {@code seen} is.
     *
     * @param all the sum of all answers' units
     * @param n how many answers there are
     */
    double shareAsFarAs(long seen, long all, long n) {
      long least = Math.abs(seen * n - drawn * all);
      double far = 0;
      double total = 0;
      for (int sum = 0; sum < ways[drawn].length; sum++) {
        total += ways[drawn][sum];
        if (Math.abs(sum * n - drawn * all) >= least) {
          far += ways[drawn][sum];
        }
      }
      return far / total;
    }
  }
}
