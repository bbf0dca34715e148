package io.echolot.metrics.rollup;

import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.UnfitRecord;
import io.echolot.contracts.topic.TopicRecords;
import io.echolot.metrics.rollup.cell.CellsChanged;
import io.echolot.platform.kafka.WholeTopic;
import io.echolot.platform.kafka.WholeTopics;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears on every replica which cells changed, and fires {@link CellsChanged}. */
@Startup
@ApplicationScoped
public class ChangeFollower {

  private final Event<CellsChanged> events;
  private final WholeTopic changes;
  private boolean listening;

  ChangeFollower(RollupTopics topics, Event<CellsChanged> events, WholeTopics whole) {
    this.events = events;
    this.changes =
        whole.open("rollup-changes", "changes", List.of(topics.changes()), topics::ensure);
    changes.whenMoved(this::listen);
  }

  @Incoming("changes")
  Uni<Void> read(ConsumerRecords<byte[], byte[]> records) {
    return changes.each(records, this::forward);
  }

  /** What was told before we listened is unknown, so everything may have changed. */
  private synchronized void listen() {
    if (!listening) {
      listening = true;
      events.fire(CellsChanged.EVERYTHING);
    }
  }

  private void forward(ConsumerRecord<byte[], byte[]> record) {
    CellsChanged changed = TopicRecords.read(record.value(), CellsChanged.class);
    if (changed.tenant() == null) {
      throw new UnfitRecord(SetAsideReason.MISSING_MEMBER, "There is no tenant.");
    }
    events.fire(changed);
  }
}
