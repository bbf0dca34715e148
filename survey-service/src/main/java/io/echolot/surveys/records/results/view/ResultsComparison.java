package io.echolot.surveys.records.results.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.echolot.survey.statistics.Change;
import java.util.List;
import java.util.Locale;

/**
 * Two groups of responses to a survey, none of which is in both.
 *
 * @param group the one
 * @param versus the other
 * @param differences the one less the other, wherever both have answers
 */
public record ResultsComparison(
    SurveyResults group, SurveyResults versus, List<ResultDifference> differences) {

  /** Of what a difference is. In JSON in lower case. */
  public enum Compared {
    /** Of the share that came to the end, in percentage points. */
    COMPLETION,
    /** Of the kind's score. */
    SCORE,
    /** Of the mean. */
    MEAN,
    /** Of the share of an option, in percentage points. */
    SHARE;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A difference.
   *
   * @param of of what
   * @param question the question's key; empty for the completion
   * @param scale the question's highest score; 0 if it isn't scored
   * @param row the matrix's row; empty for none
   * @param option the option; empty for none
   * @param change how much, and whether it is more than chance explains
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record ResultDifference(
      Compared of, String question, int scale, String row, String option, Change change) {}
}
