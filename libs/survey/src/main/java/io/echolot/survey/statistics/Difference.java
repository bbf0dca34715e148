package io.echolot.survey.statistics;

import io.echolot.survey.statistics.Change.Exact;
import java.util.Optional;

/** From two groups of answers to the change between them. */
public final class Difference {

  /** With fewer answers on a side, or events on both, an exact test decides, too. */
  public static final int EXACT_BELOW = 20;

  private static final double PERCENT = 100;

  private Difference() {}

  /**
   * In points of the NPS; both must have an answer.
   *
   * @param least how many answers each side must have for a verdict
   */
  public static Change of(NetPromoter now, NetPromoter before, int least) {
    return Change.of(
        (now.value() - before.value()) * PERCENT,
        Optional.of(now.difference(before).times(PERCENT)),
        Method.ADJUSTED_WALD,
        permutation(now.sample(), before.sample()),
        isEnough(now.n(), before.n(), least));
  }

  /** In percentage points. */
  public static Change of(Share now, Share before, int least) {
    return Change.of(
        (now.value() - before.value()) * PERCENT,
        Optional.of(now.difference(before).times(PERCENT)),
        Method.NEWCOMBE,
        permutation(now.sample(), before.sample()),
        isEnough(now.n(), before.n(), least));
  }

  /**
   * Of the means of scores.
   *
   * @param reach how far apart two means can be at most
   */
  public static Change of(ScoreSample now, ScoreSample before, double reach, int least) {
    Mean mine = Mean.of(now);
    Mean theirs = Mean.of(before);
    return Change.of(
        mine.value() - theirs.value(),
        mine.difference(theirs, reach),
        Method.WELCH,
        permutation(now, before),
        isEnough(mine.n(), theirs.n(), least));
  }

  /**
   * Of the means of numbers that may be any. As no exact test can count all their ways, a verdict
   * needs {@value #EXACT_BELOW} on each side at least. So many are also enough to tell sides apart
   * on each of which all are alike: that they fell so by chance is less probable than 1 in 10^10
   * ({@link Method#PERMUTATION}).
   */
  public static Change of(Mean now, Mean before, int least) {
    return Change.of(
        now.value() - before.value(),
        now.difference(before),
        Method.WELCH,
        Optional.empty(),
        isEnough(now.n(), before.n(), Math.max(EXACT_BELOW, least)));
  }

  private static Optional<Exact> permutation(ScoreSample now, ScoreSample before) {
    return Math.min(now.n(), before.n()) < EXACT_BELOW
        ? Optional.of(Exact.of(PermutationTest.p(now, before), Method.PERMUTATION))
        : Optional.empty();
  }

  private static boolean isEnough(long now, long before, int least) {
    return Math.min(now, before) >= least;
  }
}
