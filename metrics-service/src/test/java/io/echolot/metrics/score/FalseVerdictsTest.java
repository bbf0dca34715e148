package io.echolot.metrics.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.survey.statistics.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often a change is called significant if there is none: all pairs of samples of one
 * population, each with its probability. Nothing is drawn at random.
 */
class FalseVerdictsTest {

  /** The shares of three answers, from even to almost all alike. */
  private static final double[][] POPULATIONS = {
    {1 / 3.0, 1 / 3.0, 1 / 3.0},
    {.5, 0, .5},
    {.2, .3, .5},
    {.05, .25, .7},
    {.02, .08, .9},
    {.1, 0, .9},
    {0, .1, .9},
    {0, .03, .97},
    {.03, 0, .97},
    {.25, .5, .25},
    {.01, .01, .98},
    {.4, .3, .3}
  };

  private record Draw(int low, int middle, int high) {

    static List<Draw> all(int n) {
      List<Draw> all = new ArrayList<>();
      for (int low = 0; low <= n; low++) {
        for (int middle = 0; low + middle <= n; middle++) {
          all.add(new Draw(low, middle, n - low - middle));
        }
      }
      return all;
    }

    Tally tally(int scale, int lowest, int between, int highest) {
      return Tallies.of(
          scale, "%dx%d %dx%d %dx%d".formatted(lowest, low, between, middle, highest, high));
    }

    double probability(double[] shares) {
      int n = low + middle + high;
      double ways = choose(n, low) * choose(n - low, middle);
      return ways
          * Math.pow(shares[0], low)
          * Math.pow(shares[1], middle)
          * Math.pow(shares[2], high);
    }

    private static double choose(int n, int k) {
      double ways = 1;
      for (int i = 0; i < k; i++) {
        ways *= (double) (n - i) / (i + 1);
      }
      return ways;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NPS, 10, 0, 8, 10",
    "CSAT, 5, 1, 3, 5",
    "CES, 7, 1, 4, 7",
    "CES, 7, 5, 6, 7",
    "CES, 7, 1, 6, 7",
    "RATING, 5, 3, 4, 5"
  })
  void ofChangesThatAreNoneFiveOfHundredAreCalledSignificantAtMost(
      Metric metric, int scale, int low, int middle, int high) {
    for (int[] sides : new int[][] {{2, 2}, {3, 3}, {5, 5}, {5, 9}, {8, 8}, {12, 7}}) {
      double[] rates = rates(metric, scale, new int[] {low, middle, high}, sides);
      assertThat(Arrays.stream(rates).max().orElseThrow())
          .as("%d against %d", sides[0], sides[1])
          .isLessThanOrEqualTo(.05);
    }
  }

  private static double[] rates(Metric metric, int scale, int[] answers, int[] sides) {
    double[] rates = new double[POPULATIONS.length];
    for (Draw now : Draw.all(sides[0])) {
      Tally mine = now.tally(scale, answers[0], answers[1], answers[2]);
      for (Draw before : Draw.all(sides[1])) {
        Tally theirs = before.tally(scale, answers[0], answers[1], answers[2]);
        if (ScoreComparison.of(metric, mine, theirs, 5).orElseThrow().significant()) {
          for (int i = 0; i < rates.length; i++) {
            rates[i] += now.probability(POPULATIONS[i]) * before.probability(POPULATIONS[i]);
          }
        }
      }
    }
    return rates;
  }

  @ParameterizedTest
  @CsvSource({"0.5", "1", "2", "3", "5", "8", "9.9", "12", "20", "40"})
  void ofVolumesThatAreEqualAsWell(double expected) {
    double rate = 0;
    for (int now = 0; now < 4 * expected + 20; now++) {
      for (int before = 0; before < 4 * expected + 20; before++) {
        Change change =
            ScoreComparison.of(Metric.VOLUME, Tallies.responses(now), Tallies.responses(before), 5)
                .orElseThrow();
        rate += change.significant() ? poisson(now, expected) * poisson(before, expected) : 0;
      }
    }
    assertThat(rate).isLessThanOrEqualTo(.05 + 1e-3);
  }

  private static double poisson(int n, double expected) {
    double p = Math.exp(-expected);
    for (int i = 1; i <= n; i++) {
      p *= expected / i;
    }
    return p;
  }
}
