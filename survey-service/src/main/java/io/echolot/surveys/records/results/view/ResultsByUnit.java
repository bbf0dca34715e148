package io.echolot.surveys.records.results.view;

import io.echolot.surveys.records.results.count.AskedAs;
import io.echolot.surveys.records.results.count.QuestionCounts;
import io.echolot.surveys.records.results.count.UnitCounts;
import java.util.List;
import java.util.Map;

/**
 * What was answered to one question of a survey, unit by unit.
 *
 * @param survey its key
 * @param units those with the most answers first, units of the level without an answer last
 * @param more how many units there are besides, with no more answers than these
 */
public record ResultsByUnit(String survey, List<UnitResult> units, int more) {

  /**
   * One unit with all below it.
   *
   * @param unit its key; empty for what speaks of no unit
   * @param results one, or several if versions asked the question in different ways, as {@link
   *     SurveyResults#questions} has them
   */
  public record UnitResult(String unit, List<QuestionResult> results) {}

  /**
   * The results.
   *
   * @param survey the survey's key
   * @param ways in which versions asked the question, the newest first
   */
  public static ResultsByUnit of(
      String survey, Asked asked, List<AskedAs> ways, UnitCounts counts) {
    return new ResultsByUnit(
        survey,
        counts.units().entrySet().stream()
            .map(unit -> new UnitResult(unit.getKey(), results(asked, ways, unit.getValue())))
            .toList(),
        counts.more());
  }

  private static List<QuestionResult> results(
      Asked asked, List<AskedAs> ways, Map<AskedAs, QuestionCounts> counts) {
    return ways.stream()
        .map(way -> counts.getOrDefault(way, new QuestionCounts(way, 0, 0)))
        .map(one -> ResultsDrawing.result(asked, one))
        .toList();
  }
}
