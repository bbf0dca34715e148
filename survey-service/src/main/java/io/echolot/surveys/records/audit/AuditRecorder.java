package io.echolot.surveys.records.audit;

import io.echolot.contracts.Topics;
import io.echolot.contracts.topic.TopicRecords;
import io.echolot.platform.audit.AuditTopic;
import io.echolot.platform.kafka.GroupReader;
import io.echolot.platform.kafka.GroupReaders;
import io.echolot.platform.kafka.RecordKey;
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

/** Follows the topic {@code audit}: what the other services' calls tell. */
@Startup
@ApplicationScoped
class AuditRecorder {

  private final AuditStore store;
  private final GroupReader reader;

  AuditRecorder(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.audit.group.id") String group,
      Migration migration,
      AuditStore store,
      GroupReaders readers) {
    this.store = store;
    this.reader =
        readers.open(
            "audit-recorder",
            group,
            () -> {
              migration.require();
              AuditTopic.ensure(kafka);
            });
  }

  @Incoming(Topics.AUDIT)
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  Uni<Void> record(Message<ConsumerRecords<byte[], byte[]>> batch) {
    return reader.all(batch, this::record);
  }

  private void record(List<ConsumerRecord<byte[], byte[]>> records) {
    Database.await(
        store.add(
            records.stream()
                .map(record -> TopicRecords.audit(RecordKey.of(record), record.value()))
                .toList()));
  }
}
