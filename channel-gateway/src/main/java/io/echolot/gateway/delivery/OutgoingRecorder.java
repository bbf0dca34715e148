package io.echolot.gateway.delivery;

import io.echolot.contracts.Topics;
import io.echolot.contracts.topic.TopicRecords;
import io.echolot.gateway.delivery.store.DueMessage;
import io.echolot.gateway.delivery.store.OutgoingStore;
import io.echolot.platform.kafka.GroupReader;
import io.echolot.platform.kafka.GroupReaders;
import io.echolot.platform.kafka.RecordKey;
import io.echolot.platform.topic.CompactedTopic;
import io.echolot.platform.topic.OutgoingTopic;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Stores what is to be sent as the topic tells it; the same message again changes nothing. */
@Startup
@ApplicationScoped
class OutgoingRecorder {

  private final OutgoingStore store;
  private final Clock clock;
  private final GroupReader reader;

  OutgoingRecorder(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.outgoing.group.id") String group,
      OutgoingStore store,
      Clock clock,
      GroupReaders readers) {
    this.store = store;
    this.clock = clock;
    this.reader = readers.open("outgoing-recorder", group, () -> prepare(kafka, store));
  }

  private static void prepare(Map<String, Object> kafka, OutgoingStore store) {
    OutgoingTopic.ensure(kafka);
    CompactedTopic.ensure(kafka, List.of(new CompactedTopic(Topics.DELIVERIES, 6)));
    store.ensureIndexes();
  }

  @Incoming("outgoing")
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  Uni<Void> record(Message<ConsumerRecords<byte[], byte[]>> batch) {
    return reader.all(batch, this::store);
  }

  private void store(List<ConsumerRecord<byte[], byte[]>> records) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    store.add(records.stream().map(record -> due(record, now)).toList());
  }

  private static DueMessage due(ConsumerRecord<byte[], byte[]> record, Instant now) {
    return new DueMessage(
        TopicRecords.outgoing(RecordKey.of(record), record.value()), record.offset(), now, 0);
  }
}
