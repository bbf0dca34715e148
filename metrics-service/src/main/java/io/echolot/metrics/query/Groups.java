package io.echolot.metrics.query;

import io.echolot.metrics.query.Period.Piece;
import io.echolot.metrics.query.RollupCache.Row;
import io.echolot.metrics.rollup.cell.Counts;
import io.echolot.metrics.rollup.cell.Dimensions;
import io.echolot.metrics.rollup.cell.Series;
import io.echolot.metrics.score.Metric;
import io.echolot.metrics.score.Tally;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sums rows by group and interval. */
final class Groups {

  /**
   * One group's sums.
   *
   * @param total over the whole period
   * @param buckets for each interval
   */
  record Sums(Tally total, Tally[] buckets) {

    static Sums of(int buckets) {
      return new Sums(
          new Tally(), Stream.generate(Tally::new).limit(buckets).toArray(Tally[]::new));
    }
  }

  private static final Sums UNWANTED = Sums.of(0);

  private final ScoreQuery query;
  private final int buckets;
  private final SortedMap<List<String>, Sums> groups = new TreeMap<>(Groups::compare);
  // Rows share their dimensions' instances: what they mean for this query is found out once.
  private final Map<Dimensions, Sums> byDimensions = new IdentityHashMap<>();

  Groups(ScoreQuery query, int buckets) {
    this.query = query;
    this.buckets = buckets;
    if (query.groupBy().isEmpty()) {
      groups.put(List.of(), Sums.of(buckets));
    }
  }

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  SortedMap<List<String>, Sums> sums() {
    return groups;
  }

  void add(Piece piece, List<Row> rows) {
    for (Row row : rows) {
      Sums sums = byDimensions.computeIfAbsent(row.dimensions(), this::sums);
      if (sums != UNWANTED) {
        add(sums.total, row.counts());
        add(sums.buckets[piece.bucket()], row.counts());
      }
    }
  }

  private Sums sums(Dimensions dimensions) {
    return query.wants(dimensions)
        ? groups.computeIfAbsent(query.group(dimensions), group -> Sums.of(buckets))
        : UNWANTED;
  }

  private void add(Tally tally, Counts counts) {
    Optional<?> kind = query.metric().kind();
    if (kind.isEmpty()) {
      boolean mentionsCount = query.metric() == Metric.VOLUME;
      tally.add(counts.complete(), counts.partial(), mentionsCount ? counts.mentions() : 0);
      return;
    }
    for (int i = 0; i < counts.series().size(); i++) {
      Series series = counts.series().get(i);
      if (series.kind() == kind.get() && query.wantsQuestion(series.question())) {
        tally.add(series.scale(), counts.scores(i));
      }
    }
  }
}
