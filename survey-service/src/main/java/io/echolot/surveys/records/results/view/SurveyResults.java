package io.echolot.surveys.records.results.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.question.QuestionKind;
import java.util.List;

/**
 * What came back to a survey.
 *
 * @param survey its key
 * @param funnel how far respondents came
 * @param time how long it took those who completed it; null if nobody did
 * @param questions in the order of the newest version, behind them those that only earlier ones
 *     asked, or asked in another way
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SurveyResults(
    String survey, Funnel funnel, AnswerTime time, List<QuestionResult> questions) {

  /**
   * How far respondents came. Who answered nothing isn't counted.
   *
   * @param started how many answered something
   * @param complete how many came to the end
   * @param leftAtEnd how many have answered all that they were asked, and not sent it off
   * @param completion the share that came to the end, in percent; null if nobody began
   * @param steps the questions in their order
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Funnel(
      long started, long complete, long leftAtEnd, Estimate completion, List<FunnelStep> steps) {}

  /**
   * One question, on the way that each respondent's answers led. reached is the sum of the others.
   *
   * @param question its key
   * @param kind its kind
   * @param title what respondents read
   * @param reached how many were asked
   * @param answered how many answered
   * @param skipped how many went on without an answer
   * @param left how many haven't gone on from it
   */
  public record FunnelStep(
      String question,
      QuestionKind kind,
      LocalizedText title,
      long reached,
      long answered,
      long skipped,
      long left) {}

  /**
   * From the first answer to the last one, in seconds.
   *
   * @param n how many complete responses
   * @param lowerQuartile up to it a quarter of them
   * @param median up to it half of them
   * @param upperQuartile up to it three quarters of them
   */
  public record AnswerTime(long n, double lowerQuartile, double median, double upperQuartile) {}
}
