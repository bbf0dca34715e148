package io.echolot.survey.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class IntervalLawsTest {

  @Property
  void anIntervalOfTheNpsStaysOnTheScaleAndHoldsTheScore(
      @ForAll @IntRange(max = 5000) int promoters,
      @ForAll @IntRange(max = 5000) int passives,
      @ForAll @IntRange(min = 1, max = 5000) int detractors) {
    NetPromoter nps = new NetPromoter(promoters, passives, detractors);
    Interval interval = nps.interval();

    assertThat(interval.low()).isBetween(-1.0, 1.0);
    assertThat(interval.high()).isBetween(interval.low(), 1.0);
    assertThat(nps.value()).isBetween(interval.low() - 1e-9, interval.high() + 1e-9);
  }

  @Property
  void exchangingPromotersAndDetractorsTurnsTheSign(
      @ForAll @IntRange(max = 500) int promoters,
      @ForAll @IntRange(min = 1, max = 500) int passives,
      @ForAll @IntRange(max = 500) int detractors) {
    Interval one = new NetPromoter(promoters, passives, detractors).interval();
    Interval other = new NetPromoter(detractors, passives, promoters).interval();

    assertThat(one.low()).isEqualTo(-other.high());
    assertThat(one.high()).isEqualTo(-other.low());
  }

  @Property
  void moreAnswersOfTheSameKindMakeItNarrower(
      @ForAll @IntRange(max = 100) int hits, @ForAll @IntRange(min = 1, max = 100) int misses) {
    Interval few = new Share(hits, hits + misses).interval();
    Interval many = new Share(10L * hits, 10L * (hits + misses)).interval();

    assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
    assertThat((double) hits / (hits + misses)).isBetween(few.low() - 1e-12, few.high() + 1e-12);
  }

  @Property
  void aChangeAndItsOppositeAgree(
      @ForAll @IntRange(max = 50) int hits, @ForAll @IntRange(max = 50) int otherHits) {
    Share one = new Share(hits, 50);
    Share other = new Share(otherHits, 50);

    assertThat(one.difference(other).excludesZero())
        .isEqualTo(other.difference(one).excludesZero());
  }
}
