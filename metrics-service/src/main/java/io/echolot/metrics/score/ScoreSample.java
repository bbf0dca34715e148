package io.echolot.metrics.score;

import java.util.Arrays;

/**
 * Answers as numbers.
 *
 * @param values what was answered; a value may occur more than once
 * @param counts how often each was, in the same order
 */
record ScoreSample(double[] values, long[] counts) {

  long n() {
    return Arrays.stream(counts).sum();
  }

  double sum() {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i] * values[i];
    }
    return sum;
  }
}
