package io.echolot.surveys.records.results.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.surveys.records.results.count.DayBars.Days;
import io.echolot.surveys.records.results.count.NumberBars.Bar;
import io.echolot.surveys.records.results.count.QuestionCounts.NewestWords;
import io.echolot.surveys.records.results.count.Spread;
import java.util.List;

/**
 * What was answered to one question.
 *
 * @param question which, and how it was asked
 * @param n how many answered it
 * @param score its kind's score: an NPS, the share of satisfied (CSAT) or of those to whom it was
 *     easy (CES), in percent; null for other kinds, and for no answers
 * @param options how often each score or choice was given; of a ranking, how often each was first;
 *     empty for other kinds
 * @param rows of a matrix
 * @param numbers what scores and numbers amount to; null for other kinds, and for no answers
 * @param days a histogram of dates
 * @param words what was written; null for kinds to which nothing can be written
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QuestionResult(
    AskedQuestion question,
    @JsonInclude(JsonInclude.Include.ALWAYS) long n,
    Estimate score,
    List<Option> options,
    List<Row> rows,
    Numbers numbers,
    List<Days> days,
    Words words) {

  /**
   * A question.
   *
   * @param key its key
   * @param kind its kind
   * @param scale the highest score; 0 if it isn't scored
   * @param title what respondents read
   */
  public record AskedQuestion(String key, QuestionKind kind, int scale, LocalizedText title) {}

  /**
   * A score or choice.
   *
   * @param key the score, or the choice's key
   * @param label what respondents read; empty for a score
   * @param n how often it was given, of a ranking how often as the first
   * @param share the share in percent of those who answered, in a matrix of those who answered the
   *     row; null if there are none
   * @param rank of a ranking, the mean place, from 1 on; null for other kinds
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Option(
      String key,
      LocalizedText label,
      @JsonInclude(JsonInclude.Include.ALWAYS) long n,
      Estimate share,
      Double rank) {}

  /**
   * A row of a matrix.
   *
   * @param key its key
   * @param label what respondents read
   * @param n how many answered it
   * @param options how often each column was chosen
   */
  public record Row(String key, LocalizedText label, long n, List<Option> options) {}

  /**
   * What scores or numbers amount to.
   *
   * @param mean their mean
   * @param spread how they spread
   * @param bars a histogram of numbers; empty for scores
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Numbers(Estimate mean, Spread spread, List<Bar> bars) {}

  /**
   * What was written.
   *
   * @param n how many wrote something
   * @param newest the newest of it first, a few
   */
  public record Words(long n, List<NewestWords> newest) {}
}
