package io.echolot.survey.statistics;

import java.util.Arrays;

/**
 * Answers as numbers.
 *
 * @param values what was answered; a value may occur more than once
 * @param counts how often each was, in the same order
 */
public record ScoreSample(double[] values, long[] counts) {

  public long n() {
    return Arrays.stream(counts).sum();
  }

  public double sum() {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i] * values[i];
    }
    return sum;
  }
}
