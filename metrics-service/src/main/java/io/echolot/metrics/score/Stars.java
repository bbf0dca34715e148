package io.echolot.metrics.score;

import io.echolot.survey.statistics.ScoreSample;
import java.util.Arrays;

/** Ratings: kept on their scale where all share one, else brought to five stars linearly. */
final class Stars {

  static final int USUAL = 5;

  private Stars() {}

  /** The scale on which a tally's mean is given; five if there are several or none. */
  static int scale(Tally tally) {
    int[] scales = tally.scales();
    return scales.length == 1 ? scales[0] : USUAL;
  }

  /** All ratings on {@code scale}. */
  static ScoreSample sample(Tally tally, int scale) {
    int[] scales = tally.scales();
    double[] values = new double[scales.length * Tally.SCORES];
    long[] counts = new long[values.length];
    for (int i = 0; i < scales.length; i++) {
      long[] given = tally.counts(scales[i]);
      for (int score = 0; score < Tally.SCORES; score++) {
        values[i * Tally.SCORES + score] = brought(score, scales[i], scale);
        counts[i * Tally.SCORES + score] = given[score];
      }
    }
    return new ScoreSample(values, counts);
  }

  /** The lowest star stays the lowest, the highest the highest. */
  private static double brought(int score, int from, int to) {
    return from == to ? score : 1 + (score - 1.0) * (to - 1.0) / (from - 1.0);
  }

  static double[] plainScores() {
    double[] scores = new double[Tally.SCORES];
    Arrays.setAll(scores, i -> i);
    return scores;
  }
}
