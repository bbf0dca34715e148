package io.echolot.metrics.rollup;

import io.echolot.contracts.Topics;
import io.echolot.contracts.UnfitRecord;
import io.echolot.metrics.rollup.cell.Counts;
import io.echolot.metrics.rollup.cell.Packed;
import io.echolot.metrics.rollup.cell.PartitionShare;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.Stores;

/**
 * From the log to cells. The log is a table of contributions, and each of its partitions counts
 * what it adds to a cell: nothing has to go to another task, and a response costs one transaction.
 */
final class RollupTopology {

  /** A share's changes stay in order, and their offsets grow. */
  private static final StreamPartitioner<PartitionShare, Counts> BY_PARTITION =
      (topic, share, counts, partitions) -> Optional.of(Set.of(share.partition() % partitions));

  private RollupTopology() {}

  /**
   * The topology.
   *
   * @param rollups the topic for each changed share's absolute counts; a tombstone if none are left
   * @param unfit hears of each record of the log that is left out, and why
   * @param erased whether the record of a key of the log was erased for good
   */
  static Topology build(
      String rollups,
      Properties properties,
      BiConsumer<ConsumerRecord<byte[], byte[]>, UnfitRecord> unfit,
      Predicate<String> erased) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(
        // Most are new: a cache would only make each be written and looked for twice.
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(CellCounting.CONTRIBUTIONS),
                Serdes.String(),
                Packed.CONTRIBUTION)
            .withCachingDisabled());
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(CellCounting.CELLS), Packed.CELL, Packed.COUNTS)
            .withCachingEnabled());
    builder.stream(Topics.FEEDBACK, Consumed.with(Serdes.String(), Serdes.ByteArray()))
        .processValues(() -> new ContributionReading(unfit, erased))
        .process(CellCounting::new, CellCounting.CONTRIBUTIONS, CellCounting.CELLS)
        .to(
            rollups,
            Produced.with(Packed.SHARE, Packed.COUNTS).withStreamPartitioner(BY_PARTITION));
    return builder.build(properties);
  }
}
