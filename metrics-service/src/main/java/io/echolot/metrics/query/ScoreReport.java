package io.echolot.metrics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.metrics.score.Metric;
import io.echolot.metrics.score.Score;
import io.echolot.survey.statistics.Change;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * Scores as they were asked for.
 *
 * @param metric which score
 * @param from the first instant, rounded down to a quarter of an hour
 * @param to the first instant after it, rounded up to a quarter of an hour
 * @param zone in which days begin
 * @param interval into what the period is cut
 * @param groupBy by what it is told apart
 * @param least how many answers a side needs for a verdict
 * @param groups in the order of their dimensions; those of which nothing came are left out
 */
public record ScoreReport(
    Metric metric,
    OffsetDateTime from,
    OffsetDateTime to,
    String zone,
    Interval interval,
    List<String> groupBy,
    int least,
    List<Group> groups) {

  /**
   * One group.
   *
   * @param dimensions what its responses have in common
   * @param score over the whole period
   * @param previous over the period before; null if not asked for
   * @param change from that; null if not asked for or either has no value
   * @param series for each interval; null if not asked for
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Group(
      Map<String, String> dimensions,
      Score score,
      Score previous,
      Change change,
      List<Point> series) {}

  /**
   * One interval.
   *
   * @param start when it begins
   * @param score what came in it
   * @param change from the interval before; null if not asked for or either has no value
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Point(OffsetDateTime start, Score score, Change change) {}
}
