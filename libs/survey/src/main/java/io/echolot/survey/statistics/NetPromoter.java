package io.echolot.survey.statistics;

/**
 * Promoters (9-10), passives (7-8) and detractors (0-6).
 *
 * @param promoters at least 0
 * @param passives at least 0
 * @param detractors at least 0
 */
public record NetPromoter(long promoters, long passives, long detractors) {

  // Rocks (2016): the adjusted Wald interval with three observations more, a quarter of them
  // promoters, a quarter detractors and half passives, keeps its coverage in small samples.
  private static final double MORE_AT_THE_ENDS = 0.75;
  private static final double MORE_IN_THE_MIDDLE = 1.5;

  /** Of how often each score from 0 to 10 was given. */
  public static NetPromoter of(long[] counts) {
    long detractors = 0;
    for (int score = 0; score <= 6; score++) {
      detractors += counts[score];
    }
    return new NetPromoter(counts[9] + counts[10], counts[7] + counts[8], detractors);
  }

  public long n() {
    return promoters + passives + detractors;
  }

  /** From -1 to 1; n must be above 0. */
  public double value() {
    return (double) (promoters - detractors) / n();
  }

  public ScoreSample sample() {
    return new ScoreSample(new double[] {-1, 0, 1}, new long[] {detractors, passives, promoters});
  }

  /**
   * From -1 to 1, by {@link Method#ADJUSTED_WALD}: around the adjusted score, and so far that it
   * holds the score itself.
   */
  public Interval interval() {
    return Normal.around(adjusted(), variance()).within(-1, 1).holding(value());
  }

  /** This less {@code before}, from -2 to 2. */
  public Interval difference(NetPromoter before) {
    return Normal.around(adjusted() - before.adjusted(), variance() + before.variance())
        .within(-2, 2)
        .holding(value() - before.value());
  }

  private double adjusted() {
    return (promoters - detractors) / adjustedN();
  }

  private double adjustedN() {
    return n() + 2 * MORE_AT_THE_ENDS + MORE_IN_THE_MIDDLE;
  }

  /** Variance of the difference of two multinomial shares. */
  private double variance() {
    double ends = (promoters + detractors + 2 * MORE_AT_THE_ENDS) / adjustedN();
    double difference = adjusted();
    return (ends - difference * difference) / adjustedN();
  }
}
