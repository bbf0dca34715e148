package io.echolot.metrics.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.survey.statistics.Change;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of few answers, for every distribution of them. */
class SmallSampleLawsTest {

  private static Tally tally(int scale, int low, int middle, int high) {
    Tally tally = new Tally();
    long[] counts = new long[Tally.SCORES];
    int lowest = scale == 10 ? 0 : 1;
    counts[lowest] = low;
    // Of an NPS question 8 is in the middle.
    counts[scale == 10 ? 8 : (lowest + scale) / 2] = middle;
    counts[scale] = high;
    tally.add(scale, counts);
    return tally;
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void anIntervalHoldsItsScore(
      @ForAll @IntRange(max = 6) int low,
      @ForAll @IntRange(max = 6) int middle,
      @ForAll @IntRange(max = 6) int high) {
    for (Metric metric : new Metric[] {Metric.NPS, Metric.CSAT, Metric.CES, Metric.RATING}) {
      Score score = Scoring.score(metric, tally(scale(metric), low, middle, high));
      if (score.confidence() != null) {
        assertThat(score.value())
            .as("%s of %d, %d, %d", metric, low, middle, high)
            .isBetween(score.confidence().low(), score.confidence().high());
        assertThat(score.confidence().low()).isLessThan(score.confidence().high());
      }
    }
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void anIntervalHoldsItsChange(
      @ForAll @IntRange(max = 3) int low,
      @ForAll @IntRange(max = 3) int middle,
      @ForAll @IntRange(max = 3) int high,
      @ForAll @IntRange(max = 3) int lowBefore,
      @ForAll @IntRange(max = 3) int middleBefore,
      @ForAll @IntRange(max = 3) int highBefore) {
    for (Metric metric : new Metric[] {Metric.NPS, Metric.CSAT, Metric.CES, Metric.RATING}) {
      Tally now = tally(scale(metric), low, middle, high);
      Tally before = tally(scale(metric), lowBefore, middleBefore, highBefore);
      ScoreComparison.of(metric, now, before, 5)
          .filter(change -> change.low() != null)
          .ifPresent(
              change -> {
                assertThat(change.delta())
                    .as("%s of %s", metric, change)
                    .isBetween(change.low(), change.high());
                assertThat(change.low()).isLessThan(change.high());
              });
    }
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void anIntervalHoldsItsChangeOfVolume(
      @ForAll @IntRange(max = 30) int now, @ForAll @IntRange(max = 30) int before) {
    Change change =
        ScoreComparison.of(Metric.VOLUME, Tallies.responses(now), Tallies.responses(before), 5)
            .orElseThrow();

    assertThat(change.delta()).isBetween(change.low(), change.high());
  }

  private static int scale(Metric metric) {
    return switch (metric) {
      case NPS -> 10;
      case CES -> 7;
      default -> 5;
    };
  }
}
