package io.echolot.metrics.query;

import io.echolot.metrics.rollup.cell.Dimensions;
import io.echolot.metrics.score.Metric;
import io.echolot.metrics.unit.VisibleUnits.UnitHeads;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked of the scores.
 *
 * @param metric which score
 * @param period when
 * @param interval into what the period is cut
 * @param groupBy by what it is told apart; may be empty
 * @param filters for each dimension the values of which one is wanted; none for all. Those of units
 *     hold all below them
 * @param questions the questions of which one is wanted; empty for all
 * @param compare with what; empty for nothing
 * @param unitHeads under which unit's name each is told apart
 */
public record ScoreQuery(
    Metric metric,
    Period period,
    Interval interval,
    List<Dimension> groupBy,
    Map<Dimension, Set<String>> filters,
    Set<String> questions,
    Set<ComparedWith> compare,
    UnitHeads unitHeads) {

  public ScoreQuery {
    groupBy = List.copyOf(groupBy);
    filters = Map.copyOf(filters);
    questions = Set.copyOf(questions);
    compare = Set.copyOf(compare);
  }

  boolean wants(Dimensions dimensions) {
    return filters.entrySet().stream()
        .allMatch(filter -> filter.getValue().contains(filter.getKey().of(dimensions)));
  }

  boolean compares(ComparedWith with) {
    return compare.contains(with);
  }

  boolean wantsQuestion(String question) {
    return questions.isEmpty() || questions.contains(question);
  }

  List<String> group(Dimensions dimensions) {
    return groupBy.stream().map(dimension -> group(dimension, dimensions)).toList();
  }

  private String group(Dimension dimension, Dimensions dimensions) {
    String value = dimension.of(dimensions);
    return dimension == Dimension.UNIT ? unitHeads.of(value) : value;
  }

  /** Whether it must be known what came from which unit. */
  boolean looksAtUnits() {
    return groupBy.contains(Dimension.UNIT) || filters.containsKey(Dimension.UNIT);
  }

  ScoreQuery during(Period other) {
    return new ScoreQuery(
        metric, other, Interval.NONE, groupBy, filters, questions, Set.of(), unitHeads);
  }
}
