package io.echolot.metrics.query;

import io.echolot.metrics.query.Groups.Sums;
import io.echolot.metrics.query.Period.Piece;
import io.echolot.metrics.query.RollupCache.Row;
import io.echolot.metrics.query.ScoreReport.Group;
import io.echolot.metrics.query.ScoreReport.Point;
import io.echolot.metrics.score.Score;
import io.echolot.metrics.score.ScoreComparison;
import io.echolot.metrics.score.Scoring;
import io.echolot.metrics.score.Tally;
import io.echolot.survey.statistics.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Answers score queries from the rollups. */
@ApplicationScoped
public class Scores {

  private final RollupCache cache;
  private final ScoresConfig config;
  private final Clock clock;

  public Scores(RollupCache cache, ScoresConfig config, Clock clock) {
    this.cache = cache;
    this.config = config;
    this.clock = clock;
  }

  public ScoreReport report(String tenant, ScoreQuery query) {
    List<ZonedDateTime> starts = query.period().starts(query.interval());
    SortedMap<List<String>, Sums> now = sums(tenant, query, starts.size());
    Map<List<String>, Sums> before =
        query.compares(ComparedWith.PREVIOUS)
            ? sums(tenant, query.during(query.period().previous()), 1)
            : Map.of();
    List<Group> groups = new ArrayList<>();
    now.forEach(
        (group, sums) -> {
          Score score = Scoring.score(query.metric(), sums.total());
          if (score.n() > 0 || query.groupBy().isEmpty()) {
            groups.add(group(query, group, score, sums, before.get(group), starts));
          }
        });
    return new ScoreReport(
        query.metric(),
        query.period().from().toOffsetDateTime(),
        query.period().to().toOffsetDateTime(),
        query.period().from().getZone().getId(),
        query.interval(),
        query.groupBy().stream().map(Dimension::wireName).toList(),
        config.least(),
        groups);
  }

  private SortedMap<List<String>, Sums> sums(String tenant, ScoreQuery query, int buckets) {
    List<Piece> pieces = query.period().pieces(query.interval(), clock.instant());
    List<List<Row>> rows = cache.rows(tenant, pieces, query.looksAtUnits());
    Groups groups = new Groups(query, buckets);
    for (int i = 0; i < pieces.size(); i++) {
      groups.add(pieces.get(i), rows.get(i));
    }
    return groups.sums();
  }

  private Group group(
      ScoreQuery query,
      List<String> group,
      Score score,
      Sums now,
      Sums before,
      List<ZonedDateTime> starts) {
    Score previous = null;
    Change change = null;
    if (query.compares(ComparedWith.PREVIOUS)) {
      Tally tally = before == null ? new Tally() : before.total();
      previous = Scoring.score(query.metric(), tally);
      change = ScoreComparison.of(query.metric(), now.total(), tally, config.least()).orElse(null);
    }
    return new Group(
        dimensions(query, group),
        score,
        previous,
        change,
        query.interval() == Interval.NONE ? null : series(query, now, starts));
  }

  private static Map<String, String> dimensions(ScoreQuery query, List<String> group) {
    Map<String, String> dimensions = new LinkedHashMap<>();
    for (int i = 0; i < group.size(); i++) {
      dimensions.put(query.groupBy().get(i).wireName(), group.get(i));
    }
    return dimensions;
  }

  private List<Point> series(ScoreQuery query, Sums sums, List<ZonedDateTime> starts) {
    List<Point> series = new ArrayList<>(starts.size());
    Tally[] tallies = sums.buckets();
    for (int i = 0; i < starts.size(); i++) {
      Score score = Scoring.score(query.metric(), tallies[i]);
      Change change =
          query.compares(ComparedWith.INTERVAL) && i > 0
              ? ScoreComparison.of(query.metric(), tallies[i], tallies[i - 1], config.least())
                  .orElse(null)
              : null;
      series.add(new Point(starts.get(i).toOffsetDateTime(), score, change));
    }
    return series;
  }
}
