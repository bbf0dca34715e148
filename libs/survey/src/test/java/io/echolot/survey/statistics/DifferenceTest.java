package io.echolot.survey.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.echolot.survey.statistics.Change.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

  @ParameterizedTest
  @CsvSource({
    "1.00005, 1.0001",
    "-0.00001, 0",
    "99999999999.99994, 99999999999.9999",
    "100000000000.12345, 100000000000.12345",
    "922337203685477.9, 922337203685477.9",
    "1e15, 1e15",
    "-1e18, -1e18",
    "1.7e308, 1.7e308"
  })
  void whatHasNoFourDecimalsIsntRoundedToThem(double number, double rounded) {
    assertThat(Confidence.rounded(number)).isEqualTo(rounded);
  }

  /**
   * By hand: n 20 and 25, variances 0.0004 and 0.0009, so 41.78 degrees of freedom; t is 2.0184.
   */
  @Test
  void numbersHaveNoVarianceThatIsTooSmallForThem() {
    Change change = Difference.of(new Mean(20, 1.02, 0.0004), new Mean(25, 1, 0.0009), 5);

    assertThat(change.low()).isCloseTo(0.0049, within(1e-4));
    assertThat(change.high()).isCloseTo(0.0351, within(1e-4));
    assertThat(change.verdict()).isEqualTo(Verdict.SIGNIFICANT);
  }

  @ParameterizedTest
  @CsvSource({
    "20, 5, 0,     20, 4, 0,     1,   1,   SIGNIFICANT",
    "20, 5, 0,     20, 5, 0,     0,   0,   NOT_SIGNIFICANT",
    "19, 5, 0,     20, 4, 0,     1,   1,   TOO_FEW",
    "20, 5, 1e-320, 20, 4, 1e-320, 1, 1,   SIGNIFICANT",
    // One side's spread alone, with its own 19 degrees of freedom: t 2.0930.
    "20, 5, 0,     20, 4, 20,    -1.093, 3.093, NOT_SIGNIFICANT"
  })
  void numbersThatAreAllAlikeDifferByWhatTheyDiffer(
      long n,
      double mean,
      double variance,
      long otherN,
      double otherMean,
      double otherVariance,
      double low,
      double high,
      Verdict verdict) {
    Change change =
        Difference.of(new Mean(n, mean, variance), new Mean(otherN, otherMean, otherVariance), 5);

    assertThat(change.low()).isCloseTo(low, within(1e-3));
    assertThat(change.high()).isCloseTo(high, within(1e-3));
    assertThat(change.verdict()).isEqualTo(verdict);
  }

  @Test
  void scoresThatAreAllAlikeMayStillHaveBeenAPointApart() {
    ScoreSample fives = new ScoreSample(new double[] {4, 5}, new long[] {0, 30});
    ScoreSample fours = new ScoreSample(new double[] {4, 5}, new long[] {30, 0});

    Change change = Difference.of(fives, fours, 4, 5);

    assertThat(change.low()).isLessThan(1);
    assertThat(change.high()).isGreaterThan(1);
  }
}
