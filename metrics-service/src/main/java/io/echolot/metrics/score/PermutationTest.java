package io.echolot.metrics.score;

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
}
