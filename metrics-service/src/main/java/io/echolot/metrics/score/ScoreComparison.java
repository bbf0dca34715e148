package io.echolot.metrics.score;

import io.echolot.metrics.score.Change.Exact;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** From two counts to the change between them. */
public final class ScoreComparison {

  /** With fewer answers on a side, or events on both, an exact test decides, too. */
  static final int EXACT_BELOW = 20;

  private static final double PERCENT = 100;
  private static final int CES_HIGHEST = 7;

  private ScoreComparison() {}

  /**
   * The change; empty if either has no value.
   *
   * @param least how many answers each side must have for a verdict; for {@link Metric#VOLUME},
   *     where the count is the result and no sample, how many events both must have
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
          case NPS -> nps(NetPromoter.of(now.counts()), NetPromoter.of(before.counts()), least);
          case CSAT -> share(Scoring.satisfied(now), Scoring.satisfied(before), least);
          case CES -> mean(Scoring.effort(now), Scoring.effort(before), CES_HIGHEST, least);
          case RATING -> rating(now, before, least);
          case COMPLETION -> share(Scoring.completed(now), Scoring.completed(before), least);
          case VOLUME -> throw new IllegalStateException();
        });
  }

  private static Change nps(NetPromoter now, NetPromoter before, int least) {
    return Change.of(
        (now.value() - before.value()) * PERCENT,
        Optional.of(now.difference(before).times(PERCENT)),
        Method.ADJUSTED_WALD,
        permutation(now.sample(), before.sample()),
        isEnough(now.sample(), before.sample(), least));
  }

  private static Change share(Share now, Share before, int least) {
    return Change.of(
        (now.value() - before.value()) * PERCENT,
        Optional.of(now.difference(before).times(PERCENT)),
        Method.NEWCOMBE,
        permutation(now.sample(), before.sample()),
        isEnough(now.sample(), before.sample(), least));
  }

  private static Change rating(Tally now, Tally before, int least) {
    int scale = Stars.scale(now) == Stars.scale(before) ? Stars.scale(now) : Stars.USUAL;
    return mean(Stars.mean(now, scale), Stars.mean(before, scale), scale, least);
  }

  private static Change mean(Mean now, Mean before, int highest, int least) {
    return Change.of(
        now.value() - before.value(),
        now.difference(before, highest - 1),
        Method.WELCH,
        permutation(now.sample(), before.sample()),
        isEnough(now.sample(), before.sample(), least));
  }

  /** Two counts of independent events, as Poisson variables: their variances are the counts. */
  private static Change volume(long now, long before, int least) {
    long both = now + before;
    Optional<Exact> exact =
        both < EXACT_BELOW
            ? Optional.of(Exact.of(tossed(Math.max(now, before), both), Method.BINOMIAL))
            : Optional.empty();
    return Change.of(
        now - before,
        Optional.of(Normal.around(now - before, both)),
        Method.POISSON,
        exact,
        both >= least);
  }

  /** How probable it is that either side has {@code more} of all events, or still more. */
  private static double tossed(long more, long all) {
    if (all == 0) {
      return 1;
    }
    var side = BinomialDistribution.of(Math.toIntExact(all), 0.5);
    return Math.min(1, 2 * side.survivalProbability(Math.toIntExact(more) - 1));
  }

  private static Optional<Exact> permutation(ScoreSample now, ScoreSample before) {
    return Math.min(now.n(), before.n()) < EXACT_BELOW
        ? Optional.of(Exact.of(PermutationTest.p(now, before), Method.PERMUTATION))
        : Optional.empty();
  }

  private static boolean isEnough(ScoreSample now, ScoreSample before, int least) {
    return Math.min(now.n(), before.n()) >= least;
  }
}
