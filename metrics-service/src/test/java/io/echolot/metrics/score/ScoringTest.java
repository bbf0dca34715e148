package io.echolot.metrics.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.echolot.metrics.score.Score.OnScale;
import io.echolot.survey.statistics.Change;
import io.echolot.survey.statistics.Interval;
import io.echolot.survey.statistics.Method;
import io.echolot.survey.statistics.Share;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScoringTest {

  private static final Offset<Double> CLOSE = within(1e-3);

  private static Tally tally(int scale, long... counts) {
    Tally tally = new Tally();
    long[] all = new long[Tally.SCORES];
    System.arraycopy(counts, 0, all, 0, counts.length);
    tally.add(scale, all);
    return tally;
  }

  private static Tally nps(long detractors, long passives, long promoters) {
    return tally(10, detractors, 0, 0, 0, 0, 0, 0, passives, 0, promoters, 0);
  }

  @Test
  void theNetPromoterScoreIsPromotersLessDetractors() {
    Score score = Scoring.score(Metric.NPS, nps(20, 30, 50));

    assertThat(score.value()).isEqualTo(30);
    assertThat(score.n()).isEqualTo(100);
    assertThat(score.promoterCounts().promoters()).isEqualTo(50);
    assertThat(score.distribution()).containsEntry("9", 50L).containsEntry("0", 20L);
    // By hand: n' = 103, (50.75 - 20.75) / 103 = 0.291262, variance (71.5/103 - 0.291262^2) / 103.
    assertThat(score.confidence().low()).isCloseTo(14.0511, CLOSE);
    assertThat(score.confidence().high()).isCloseTo(44.2013, CLOSE);
  }

  @Test
  void thatAllAreAlikeIsNoCertainty() {
    Score three = Scoring.score(Metric.NPS, nps(0, 0, 3));

    assertThat(three.value()).isEqualTo(100);
    assertThat(three.confidence().low()).isLessThan(50);
    assertThat(three.confidence().high()).isEqualTo(100);
  }

  @Test
  void noAnswerIsNoScore() {
    for (Metric metric : Metric.values()) {
      Score score = Scoring.score(metric, new Tally());
      assertThat(score.n()).isZero();
      assertThat(score.confidence()).isNull();
      if (metric != Metric.VOLUME) {
        assertThat(score.value()).as(metric.wireName()).isNull();
      }
    }
  }

  @Test
  void satisfactionIsTheShareOfTheTwoTopBoxes() {
    Score score = Scoring.score(Metric.CSAT, tally(5, 0, 1, 0, 1, 3, 5));

    assertThat(score.value()).isEqualTo(80);
    assertThat(score.confidence().method()).isEqualTo(Method.WILSON);
    // Wilson's interval of 8 of 10.
    assertThat(score.confidence().low()).isCloseTo(49.0162, CLOSE);
    assertThat(score.confidence().high()).isCloseTo(94.3318, CLOSE);
    assertThat(score.distribution()).containsOnlyKeys("1", "2", "3", "4", "5");
  }

  @Test
  void effortIsAMeanWithTheShareOfAgreement() {
    Score score = Scoring.score(Metric.CES, tally(7, 0, 0, 0, 1, 1, 1, 1, 1));

    assertThat(score.value()).isEqualTo(5);
    assertThat(score.topShare()).isEqualTo(60);
    // Student's t with 4 degrees of freedom is 2.776445; the standard error is sqrt(2.5 / 5).
    assertThat(score.confidence().low()).isCloseTo(5 - 2.776445 * Math.sqrt(0.5), CLOSE);
    assertThat(score.confidence().high()).isCloseTo(5 + 2.776445 * Math.sqrt(0.5), CLOSE);
  }

  @Test
  void aSingleScoreSaysNothingOfItsSpread() {
    Score score = Scoring.score(Metric.CES, tally(7, 0, 0, 0, 0, 1));

    assertThat(score.value()).isEqualTo(4);
    assertThat(score.confidence()).isNull();
  }

  @Test
  void ratingsOfOneScaleStayOnIt() {
    Score score = Scoring.score(Metric.RATING, tally(3, 0, 0, 1, 1));

    assertThat(score.value()).isEqualTo(2.5);
    assertThat(score.rated().scale()).isEqualTo(3);
    assertThat(score.distribution()).containsOnlyKeys("1", "2", "3");
  }

  @Test
  void ratingsOfSeveralScalesAreBroughtToFiveStars() {
    Tally both = tally(5, 0, 0, 0, 0, 0, 1);
    both.add(10, new long[] {0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});

    Score score = Scoring.score(Metric.RATING, both);

    assertThat(score.value()).isEqualTo(3);
    assertThat(score.rated().scale()).isEqualTo(5);
  }

  @Test
  void starsAreCountedOnTheScaleOnWhichTheyWereGiven() {
    Tally both = Tallies.of(5, "5x2 3x1");
    both.add(10, new long[] {0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 1});

    Score score = Scoring.score(Metric.RATING, both);

    assertThat(score.distribution()).as("a five of five is no five of ten").isNull();
    assertThat(score.rated().distributions())
        .extracting(OnScale::scale, OnScale::n, scale -> scale.distribution().get("5"))
        .containsExactly(tuple(5, 3L, 2L), tuple(10, 5L, 4L));
    Score one = Scoring.score(Metric.RATING, Tallies.of(3, "2x1"));
    assertThat(one.distribution()).isEqualTo(one.rated().distributions().get(0).distribution());
  }

  @Test
  void completionIsAShareOfResponsesAndVolumeCountsMentionsToo() {
    Tally tally = new Tally();
    tally.add(6, 2, 4);

    assertThat(Scoring.score(Metric.COMPLETION, tally).value()).isEqualTo(75);
    assertThat(Scoring.score(Metric.VOLUME, tally).value()).isEqualTo(12);
    assertThat(Scoring.score(Metric.VOLUME, tally).distribution()).containsEntry("mentions", 4L);
  }

  @Test
  void sharesDifferByNewcombesInterval() {
    // Newcombe (1998), table II, (a): 56/70 against 48/80.
    Interval difference = new Share(56, 70).difference(new Share(48, 80));

    assertThat(difference.low()).isCloseTo(0.0524, within(1e-4));
    assertThat(difference.high()).isCloseTo(0.3339, within(1e-4));
  }

  @Test
  void wilsonsIntervalIsThatOfTheLiterature() {
    // Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3.
    assertThat(new Share(81, 263).interval().low()).isCloseTo(0.2553, within(1e-4));
    assertThat(new Share(81, 263).interval().high()).isCloseTo(0.3662, within(1e-4));
    assertThat(new Share(0, 20).interval().high()).isCloseTo(0.1611, within(1e-4));
    assertThat(new Share(1, 29).interval().low()).isCloseTo(0.0061, within(1e-4));
  }

  @Test
  void aChangeIsOneOnlyIfItIsSignificant() {
    Change small = ScoreComparison.of(Metric.NPS, nps(2, 3, 5), nps(3, 3, 4), 5).orElseThrow();
    Change big =
        ScoreComparison.of(Metric.NPS, nps(100, 200, 700), nps(300, 300, 400), 5).orElseThrow();

    assertThat(small.delta()).isEqualTo(20);
    assertThat(small.significant()).isFalse();
    assertThat(big.delta()).isEqualTo(50);
    assertThat(big.significant()).isTrue();
    assertThat(ScoreComparison.of(Metric.NPS, nps(1, 1, 1), new Tally(), 5)).isEmpty();
  }

  @Test
  void meansDifferByWelchsInterval() {
    // By hand: n 3 and 4, variances 1 and 5/3, so 4.959 degrees of freedom and t 2.57696.
    Change change =
        ScoreComparison.of(Metric.CES, tally(7, 0, 0, 0, 0, 0, 1, 1, 1), tally(7, 0, 1, 1, 1, 1), 3)
            .orElseThrow();

    assertThat(change.delta()).isEqualTo(3.5);
    assertThat(change.method()).isEqualTo(Method.WELCH);
    assertThat(change.high()).isCloseTo(5.7317, CLOSE);
    // 2 of 35 ways: by chance alone in more than one of 20 cases.
    assertThat(change.exact().p()).isCloseTo(0.0571, CLOSE);
    assertThat(change.low()).isZero();
    assertThat(change.significant()).isFalse();
  }
}
