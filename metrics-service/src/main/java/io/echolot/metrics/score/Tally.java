package io.echolot.metrics.score;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What was counted for one score: a sum that grows. Not for use by several threads. */
public final class Tally {

  /** Scores go from 0 to 10. */
  public static final int SCORES = 11;

  private final long[] counts = new long[SCORES];

  /** The same, by the highest score of the question. */
  private final long[][] byScale = new long[SCORES][];

  private long complete;
  private long partial;
  private long mentions;

  /** Adds scores of questions with that highest score. */
  public void add(int scale, long[] scores) {
    long[] mine = byScale[scale];
    if (mine == null) {
      mine = new long[SCORES];
      byScale[scale] = mine;
    }
    for (int score = 0; score < scores.length; score++) {
      mine[score] += scores[score];
      counts[score] += scores[score];
    }
  }

  public void add(long moreComplete, long morePartial, long moreMentions) {
    complete += moreComplete;
    partial += morePartial;
    mentions += moreMentions;
  }

  /** How often each score was given, over all scales. */
  long[] counts() {
    return counts;
  }

  long scores() {
    return Arrays.stream(counts).sum();
  }

  /** How many answers, or for completion responses, the metric's score rests on. */
  long n(Metric metric) {
    return switch (metric) {
      case VOLUME -> volume();
      case COMPLETION -> responses();
      case NPS, CSAT, CES, RATING -> scores();
    };
  }

  long responses() {
    return complete + partial;
  }

  long volume() {
    return complete + partial + mentions;
  }

  long complete() {
    return complete;
  }

  long partial() {
    return partial;
  }

  long mentions() {
    return mentions;
  }

  /** The scales of which there are scores, lowest first. */
  int[] scales() {
    return IntStream.range(0, SCORES)
        .filter(scale -> byScale[scale] != null && Arrays.stream(byScale[scale]).sum() > 0)
        .toArray();
  }

  long[] counts(int scale) {
    return byScale[scale];
  }
}
