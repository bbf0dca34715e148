package io.echolot.metrics.rollup;

import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.TopicRecords;
import io.echolot.contracts.UnfitRecord;
import io.echolot.platform.TopicReader;
import io.echolot.platform.deadletter.DeadLetters;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Hears on every replica which cells changed, and fires {@link CellsChanged}. */
@ApplicationScoped
public class ChangeFollower {

  private final RollupTopics topics;
  private final Event<CellsChanged> events;
  private final TopicReader reader;

  public ChangeFollower(RollupTopics topics, Event<CellsChanged> events, DeadLetters letters) {
    this.topics = topics;
    this.events = events;
    var sieve = letters.sieve("rollup-changes");
    this.reader =
        TopicReader.alone(
            "rollup-changes",
            topics.kafka(),
            this::begin,
            records -> sieve.each(records, this::forward));
  }

  void start(@Observes StartupEvent event) {
    reader.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    reader.stop();
  }

  /** What was told while nobody listened is unknown, so everything may have changed. */
  private void begin(KafkaConsumer<byte[], byte[]> consumer) {
    topics.ensure();
    List<TopicPartition> all = List.of(new TopicPartition(topics.changes(), 0));
    consumer.assign(all);
    consumer.seekToEnd(all);
    consumer.position(all.get(0));
    events.fire(CellsChanged.EVERYTHING);
  }

  private void forward(ConsumerRecord<byte[], byte[]> record) {
    CellsChanged changed = TopicRecords.read(record.value(), CellsChanged.class);
    if (changed.tenant() == null) {
      throw new UnfitRecord(SetAsideReason.MISSING_MEMBER, "There is no tenant.");
    }
    events.fire(changed);
  }
}
