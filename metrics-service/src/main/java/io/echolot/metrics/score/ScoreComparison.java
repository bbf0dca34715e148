package io.echolot.metrics.score;

import io.echolot.survey.statistics.Change;
import io.echolot.survey.statistics.Change.Exact;
import io.echolot.survey.statistics.Difference;
import io.echolot.survey.statistics.Method;
import io.echolot.survey.statistics.NetPromoter;
import io.echolot.survey.statistics.Normal;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** From two counts to the change between them. */
public final class ScoreComparison {

  private static final int CES_HIGHEST = 7;

  private ScoreComparison() {}

  /**
   * The change; empty if either has no value.
   *
   * @param least how many answers each side must have for a verdict; for {@link Metric#VOLUME},
   *     where the count is the result and no sample, how many events the period before must have
   */
  public static Optional<Change> of(Metric metric, Tally now, Tally before, int least) {
    if (metric == Metric.VOLUME) {
      return Optional.of(volume(now.volume(), before.volume(), least));
    }
    if (now.n(metric) == 0 || before.n(metric) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        switch (metric) {
          case NPS ->
              Difference.of(NetPromoter.of(now.counts()), NetPromoter.of(before.counts()), least);
          case CSAT -> Difference.of(Scoring.satisfied(now), Scoring.satisfied(before), least);
          case CES ->
              Difference.of(Scoring.effort(now), Scoring.effort(before), CES_HIGHEST - 1, least);
          case RATING -> rating(now, before, least);
          case COMPLETION ->
              Difference.of(Scoring.completed(now), Scoring.completed(before), least);
          case VOLUME -> throw new IllegalStateException();
        });
  }

  private static Change rating(Tally now, Tally before, int least) {
    int scale = Stars.scale(now) == Stars.scale(before) ? Stars.scale(now) : Stars.USUAL;
    return Difference.of(Stars.sample(now, scale), Stars.sample(before, scale), scale - 1, least);
  }

  /** Two counts of independent events, as Poisson variables: their variances are the counts. */
  private static Change volume(long now, long before, int least) {
    long both = now + before;
    Optional<Exact> exact =
        both < Difference.EXACT_BELOW
            ? Optional.of(Exact.of(tossed(Math.max(now, before), both), Method.BINOMIAL))
            : Optional.empty();
    return Change.of(
        now - before,
        Optional.of(Normal.around(now - before, both)),
        Method.POISSON,
        exact,
        before >= least);
  }

  /** How probable it is that either side has {@code more} of all events, or still more. */
  private static double tossed(long more, long all) {
    if (all == 0) {
      return 1;
    }
    var side = BinomialDistribution.of(Math.toIntExact(all), 0.5);
    return Math.min(1, 2 * side.survivalProbability(Math.toIntExact(more) - 1));
  }
}
