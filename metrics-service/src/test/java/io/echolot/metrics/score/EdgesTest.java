package io.echolot.metrics.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.echolot.survey.statistics.Change;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Few answers, and answers that are all alike. */
class EdgesTest {

  private static final double CLOSE = 1e-3;
  private static final int LEAST = 5;

  @ParameterizedTest
  @CsvFileSource(resources = "/score/intervals.csv", numLinesToSkip = 1)
  void anIntervalHoldsItsScore(
      String metric, int scale, String answers, double value, Double low, Double high) {
    Score score = Scoring.score(Metric.of(metric).orElseThrow(), Tallies.of(scale, answers));

    assertThat(score.value()).isCloseTo(value, within(CLOSE));
    if (low == null) {
      assertThat(score.confidence()).isNull();
      return;
    }
    assertThat(score.confidence().low()).isCloseTo(low, within(CLOSE));
    assertThat(score.confidence().high()).isCloseTo(high, within(CLOSE));
    assertThat(score.value()).isBetween(score.confidence().low(), score.confidence().high());
    assertThat(score.confidence().source()).isNotBlank();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/score/changes.csv", numLinesToSkip = 1)
  void aVerdictNeedsAnswersAndNoChance(
      String metric,
      Integer scale,
      String now,
      String before,
      double delta,
      Double low,
      Double high,
      String verdict,
      Double p) {
    Change change =
        ScoreComparison.of(
                Metric.of(metric).orElseThrow(), tally(scale, now), tally(scale, before), LEAST)
            .orElseThrow();

    assertThat(change.delta()).isCloseTo(delta, within(CLOSE));
    assertThat(change.verdict().wireName()).isEqualTo(verdict);
    assertThat(change.significant()).isEqualTo(verdict.equals("significant"));
    if (low != null) {
      assertThat(change.low()).isCloseTo(low, within(0.01));
      assertThat(change.high()).isCloseTo(high, within(0.01));
    }
    if (p != null) {
      assertThat(change.exact().p()).isCloseTo(p, within(1e-4));
    }
  }

  private static Tally tally(Integer scale, String answers) {
    return scale == null ? Tallies.responses(Long.parseLong(answers)) : Tallies.of(scale, answers);
  }
}
