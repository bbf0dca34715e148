package io.echolot.metrics.rollup;

import io.echolot.contracts.Topics;
import io.echolot.contracts.UnfitRecord;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * From the log to cells. The log is a table of contributions; where one changes or goes, what it
 * had added is taken away from its old cell and the new is added, so corrections, late completions
 * and erasures come out right.
 */
final class RollupTopology {

  private RollupTopology() {}

  /**
   * The topology.
   *
   * @param rollups the topic for each changed cell's absolute counts; a tombstone if none are left
   * @param unfit hears of each record of the log that is left out, and why
   * @param erased whether the record of a key of the log was erased for good
   */
  static Topology build(
      String rollups,
      Properties properties,
      BiConsumer<ConsumerRecord<byte[], byte[]>, UnfitRecord> unfit,
      Predicate<String> erased) {
    StreamsBuilder builder = new StreamsBuilder();
    contributions(builder, unfit, erased)
        .groupBy(
            (id, contribution) -> KeyValue.pair(contribution.cell(), contribution.counts()),
            Grouped.with("by-cell", Packed.CELL, Packed.COUNTS))
        .aggregate(
            () -> Counts.NONE,
            (cell, more, counts) -> counts.plus(more),
            (cell, less, counts) -> counts.minus(less),
            Named.as("cells"),
            Materialized.<Cell, Counts, KeyValueStore<Bytes, byte[]>>as("cells")
                .withKeySerde(Packed.CELL)
                .withValueSerde(Packed.COUNTS))
        .toStream()
        .mapValues(counts -> counts.isEmpty() ? null : counts)
        .to(rollups, Produced.with(Packed.CELL, Packed.COUNTS));
    return builder.build(properties);
  }

  private static KTable<String, Contribution> contributions(
      StreamsBuilder builder,
      BiConsumer<ConsumerRecord<byte[], byte[]>, UnfitRecord> unfit,
      Predicate<String> erased) {
    return builder.stream(Topics.FEEDBACK, Consumed.with(Serdes.String(), Serdes.ByteArray()))
        .processValues(() -> new ContributionReading(unfit, erased))
        .groupByKey(Grouped.with("by-id", Serdes.String(), Packed.CONTRIBUTION))
        .aggregate(
            () -> null,
            (id, next, before) -> newest(before, next),
            Named.as("contributions"),
            Materialized.<String, Contribution, KeyValueStore<Bytes, byte[]>>as("contributions")
                .withKeySerde(Serdes.String())
                .withValueSerde(Packed.CONTRIBUTION)
                // Most are new: a cache would only make each be written and looked for twice.
                .withCachingDisabled());
  }

  private static Contribution newest(Contribution before, Contribution next) {
    if (next.revision() == Contribution.ERASED.revision()) {
      return null;
    }
    return before == null || next.supersedes(before) ? next : before;
  }
}
