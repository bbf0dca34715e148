package io.echolot.metrics.score;

/** In how many ways a number of answers can be drawn from all, by the sum of what was drawn. */
final class Ways {

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
