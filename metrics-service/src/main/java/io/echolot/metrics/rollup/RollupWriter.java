package io.echolot.metrics.rollup;

import io.echolot.contracts.ContractsJson;
import io.echolot.metrics.rollup.RollupStore.Change;
import io.echolot.metrics.rollup.cell.Cell;
import io.echolot.metrics.rollup.cell.CellsChanged;
import io.echolot.metrics.rollup.cell.Packed;
import io.echolot.metrics.rollup.cell.PartitionShare;
import io.echolot.platform.kafka.GroupReader;
import io.echolot.platform.kafka.GroupReaders;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Brings changed cells to MongoDB and then tells every replica of it. */
@Startup
@ApplicationScoped
public class RollupWriter {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final RollupStore store;
  private final MutinyEmitter<byte[]> notes;
  private final Counter written;
  private final GroupReader reader;

  public RollupWriter(
      RollupTopics topics,
      RollupStore store,
      @ConfigProperty(name = "mp.messaging.incoming.rollups.group.id") String group,
      GroupReaders readers,
      // All tenants of a batch at once; the next one waits until they are told.
      @Channel("changed") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
          MutinyEmitter<byte[]> notes,
      MeterRegistry meters) {
    this.store = store;
    this.notes = notes;
    this.written = meters.counter("echolot.rollups.written");
    this.reader =
        readers
            .open(
                "rollup-writer",
                group,
                () -> {
                  topics.ensure();
                  store.ensureIndexes();
                })
            .tracing("store rollups");
  }

  boolean isFollowing() {
    return reader.isFollowing();
  }

  @Incoming("rollups")
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  Uni<Void> write(Message<ConsumerRecords<byte[], byte[]>> batch) {
    return reader.all(batch, this::write);
  }

  private void write(List<ConsumerRecord<byte[], byte[]>> records) {
    List<Change> changes = new ArrayList<>(records.size());
    Map<String, Changed> changed = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      PartitionShare share = Packed.fitting(record.key(), record.value());
      Cell cell = share.cell();
      changed.computeIfAbsent(cell.tenant(), tenant -> new Changed()).add(cell);
      changes.add(new Change(share, record.value(), record.offset()));
    }
    store.write(changes);
    written.increment(changes.size());
    tell(changed);
  }

  private record Changed(Set<Integer> slots, Set<String> units) {

    Changed() {
      this(new HashSet<>(), new HashSet<>());
    }

    void add(Cell cell) {
      slots.add(cell.slot());
      units.add(cell.dimensions().unit());
    }
  }

  /**
   * Offsets are committed only after the notes are out; a repeated note costs a replica one read.
   */
  private void tell(Map<String, Changed> changed) {
    List<Uni<Void>> sent = new ArrayList<>(changed.size());
    changed.forEach(
        (tenant, cells) -> {
          byte[] note = ContractsJson.write(new CellsChanged(tenant, cells.slots(), cells.units()));
          sent.add(notes.sendMessage(KafkaRecord.of(tenant, note)));
        });
    Uni.join().all(sent).andFailFast().await().atMost(PATIENCE);
  }
}
