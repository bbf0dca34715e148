package io.echolot.metrics.gauge;

import io.echolot.metrics.query.Dimension;
import io.echolot.metrics.query.Interval;
import io.echolot.metrics.query.Period;
import io.echolot.metrics.query.ScoreQuery;
import io.echolot.metrics.query.ScoreReport.Group;
import io.echolot.metrics.query.Scores;
import io.echolot.metrics.rollup.RollupStore;
import io.echolot.metrics.score.Metric;
import io.echolot.metrics.score.Score;
import io.echolot.metrics.unit.VisibleUnits.UnitHeads;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The scores of the last 30 days (UTC) as Prometheus gauges, so that alerts on them need nothing
 * new: {@code echolot_score} and {@code echolot_score_n} by tenant, survey and metric. Off unless
 * configured, for who reads metrics sees those of all tenants.
 */
@ApplicationScoped
public class ScoreGauges {

  private static final int DAYS = 30;

  private final Scores scores;
  private final RollupStore store;
  private final Clock clock;
  private final MultiGauge values;
  private final MultiGauge sizes;

  public ScoreGauges(Scores scores, RollupStore store, Clock clock, MeterRegistry meters) {
    this.scores = scores;
    this.store = store;
    this.clock = clock;
    this.values =
        MultiGauge.builder("echolot.score")
            .description("A score over the last 30 days")
            .register(meters);
    this.sizes =
        MultiGauge.builder("echolot.score.n")
            .description("On how many answers it rests")
            .register(meters);
  }

  @Scheduled(
      every = "${echolot.gauges.every}",
      delayed = "${echolot.gauges.delayed:10s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void refresh() {
    try {
      read();
    } catch (RuntimeException e) {
      // MongoDB is away, or we end; the gauges keep what they had.
      Log.warnf("Scores aren't brought to the metrics now: %s", e.getMessage());
    }
  }

  private void read() {
    LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    Period period =
        new Period(
            tomorrow.minusDays(DAYS).atStartOfDay(ZoneOffset.UTC),
            tomorrow.atStartOfDay(ZoneOffset.UTC));
    List<Row<?>> valueRows = new ArrayList<>();
    List<Row<?>> sizeRows = new ArrayList<>();
    for (String tenant : store.tenants()) {
      for (Metric metric : Metric.values()) {
        for (Group group : scores.report(tenant, query(metric, period)).groups()) {
          Tags tags = tags(tenant, metric, group);
          Score score = group.score();
          if (score.value() != null) {
            valueRows.add(Row.of(tags, score.value()));
          }
          sizeRows.add(Row.of(tags, score.n()));
        }
      }
    }
    values.register(valueRows, true);
    sizes.register(sizeRows, true);
  }

  private static ScoreQuery query(Metric metric, Period period) {
    return new ScoreQuery(
        metric,
        period,
        Interval.NONE,
        List.of(Dimension.SURVEY),
        Map.of(),
        Set.of(),
        Set.of(),
        UnitHeads.EACH);
  }

  private static Tags tags(String tenant, Metric metric, Group group) {
    return Tags.of(
        "tenant",
        tenant,
        "survey",
        group.dimensions().get(Dimension.SURVEY.wireName()),
        "metric",
        metric.wireName());
  }
}
