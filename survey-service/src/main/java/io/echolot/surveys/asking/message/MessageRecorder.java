package io.echolot.surveys.asking.message;

import io.echolot.contracts.Topics;
import io.echolot.contracts.topic.TopicRecords;
import io.echolot.platform.kafka.GroupReader;
import io.echolot.platform.kafka.GroupReaders;
import io.echolot.platform.kafka.RecordKey;
import io.echolot.platform.topic.CompactedTopic;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.schema.Migration;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Follows the topic {@code deliveries}: what became of the messages that we sent. */
@Startup
@ApplicationScoped
class MessageRecorder {

  private final Database database;
  private final Messages messages;
  private final GroupReader reader;

  MessageRecorder(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.deliveries.group.id") String group,
      Migration migration,
      Database database,
      Messages messages,
      GroupReaders readers) {
    this.database = database;
    this.messages = messages;
    this.reader =
        readers.open(
            "message-recorder",
            group,
            () -> {
              migration.require();
              CompactedTopic.ensure(kafka, List.of(new CompactedTopic(Topics.DELIVERIES, 6)));
            });
  }

  @Incoming("deliveries")
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  Uni<Void> record(Message<ConsumerRecords<byte[], byte[]>> batch) {
    return reader.all(batch, some -> Database.await(database.write(session -> record(some))));
  }

  private Uni<Void> record(List<ConsumerRecord<byte[], byte[]>> records) {
    return Database.each(records, this::record).replaceWithVoid();
  }

  private Uni<Integer> record(ConsumerRecord<byte[], byte[]> record) {
    // A tombstone only frees the topic; what we know of the message stays for its time.
    return record.value() == null
        ? Uni.createFrom().item(0)
        : messages.note(TopicRecords.delivery(RecordKey.of(record), record.value()));
  }
}
