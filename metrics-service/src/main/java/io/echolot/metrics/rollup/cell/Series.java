package io.echolot.metrics.rollup.cell;

import io.echolot.contracts.question.QuestionKind;
import java.util.Comparator;

/**
 * What is counted apart: the scores of one question of a survey.
 *
 * @param question its key
 * @param kind a scored kind
 * @param scale the highest score, up to 10
 */
public record Series(String question, QuestionKind kind, int scale) implements Comparable<Series> {

  private static final Comparator<Series> ORDER =
      Comparator.comparing(Series::question)
          .thenComparing(Series::kind)
          .thenComparingInt(Series::scale);

  @Override
  public int compareTo(Series other) {
    return ORDER.compare(this, other);
  }
}
