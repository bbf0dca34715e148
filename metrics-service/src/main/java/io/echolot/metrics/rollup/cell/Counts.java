package io.echolot.metrics.rollup.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was counted in a cell. Immutable. Adding and taking away the same leaves it as it was; a
 * series without a score isn't kept.
 */
public final class Counts {

  /** Scores go from 0 to 10. */
  public static final int SCORES = 11;

  public static final Counts NONE = new Counts(0, 0, 0, List.of(), List.of());

  private final long complete;
  private final long partial;
  private final long mentions;
  private final List<Series> series;
  private final List<long[]> scores;

  private Counts(
      long complete, long partial, long mentions, List<Series> series, List<long[]> scores) {
    this.complete = complete;
    this.partial = partial;
    this.mentions = mentions;
    this.series = series;
    this.scores = scores;
  }

  /**
   * What is counted in the given numbers.
   *
   * @param series in ascending order, each once
   * @param scores for each series {@value #SCORES} counts; not kept by reference by anyone else
   */
  public static Counts of(
      long complete, long partial, long mentions, List<Series> series, List<long[]> scores) {
    return new Counts(complete, partial, mentions, List.copyOf(series), List.copyOf(scores));
  }

  public long complete() {
    return complete;
  }

  public long partial() {
    return partial;
  }

  public long mentions() {
    return mentions;
  }

  /** The series of which there are scores, in ascending order. */
  public List<Series> series() {
    return series;
  }

  /** How often each score was given in the series at that index; not to be changed. */
  public long[] scores(int index) {
    return scores.get(index);
  }

  public boolean isEmpty() {
    return complete == 0 && partial == 0 && mentions == 0 && series.isEmpty();
  }

  public Counts plus(Counts other) {
    return combined(other, 1);
  }

  public Counts minus(Counts other) {
    return combined(other, -1);
  }

  private Counts combined(Counts other, int sign) {
    List<Series> both = new ArrayList<>(Math.max(series.size(), other.series.size()));
    List<long[]> sums = new ArrayList<>(both.size());
    int mine = 0;
    int theirs = 0;
    while (mine < series.size() || theirs < other.series.size()) {
      int order = order(mine, other, theirs);
      long[] sum = order <= 0 ? scores.get(mine).clone() : new long[SCORES];
      Series next = order <= 0 ? series.get(mine) : other.series.get(theirs);
      if (order >= 0) {
        add(sum, other.scores.get(theirs), sign);
        theirs++;
      }
      if (order <= 0) {
        mine++;
      }
      if (Arrays.stream(sum).anyMatch(count -> count != 0)) {
        both.add(next);
        sums.add(sum);
      }
    }
    return new Counts(
        complete + sign * other.complete,
        partial + sign * other.partial,
        mentions + sign * other.mentions,
        both,
        sums);
  }

  /** Whether my next series comes before (negative), with (0) or after theirs. */
  private int order(int mine, Counts other, int theirs) {
    if (mine == series.size()) {
      return 1;
    }
    if (theirs == other.series.size()) {
      return -1;
    }
    return series.get(mine).compareTo(other.series.get(theirs));
  }

  private static void add(long[] sum, long[] more, int sign) {
    for (int score = 0; score < SCORES; score++) {
      sum[score] += sign * more[score];
    }
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Counts other
        && complete == other.complete
        && partial == other.partial
        && mentions == other.mentions
        && series.equals(other.series)
        && Arrays.deepEquals(scores.toArray(), other.scores.toArray());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(new long[] {complete, partial, mentions, series.hashCode()});
  }

  @Override
  public String toString() {
    return "%d complete, %d partial, %d mentions, %s %s"
        .formatted(complete, partial, mentions, series, Arrays.deepToString(scores.toArray()));
  }
}
