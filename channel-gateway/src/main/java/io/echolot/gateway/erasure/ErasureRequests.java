package io.echolot.gateway.erasure;

import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.Topics;
import io.echolot.contracts.UnfitRecord;
import io.echolot.contracts.topic.TopicRecords;
import io.echolot.platform.Ids;
import io.echolot.platform.kafka.GroupReader;
import io.echolot.platform.kafka.GroupReaders;
import io.echolot.platform.kafka.RecordKey;
import io.echolot.platform.topic.CompactedTopic;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Erases what survey-service asks for, which knows who said what. What is repeated is harmless. */
@Startup
@ApplicationScoped
class ErasureRequests {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Eraser eraser;
  private final GroupReader reader;

  ErasureRequests(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.erasure-requests.group.id") String group,
      Eraser eraser,
      GroupReaders readers) {
    this.eraser = eraser;
    this.reader =
        readers.open(
            "erasure-requests",
            group,
            () ->
                CompactedTopic.ensure(
                    kafka, List.of(new CompactedTopic(Topics.ERASURE_REQUESTS, 6))));
  }

  @Incoming("erasure-requests")
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  Uni<Void> erase(Message<ConsumerRecords<byte[], byte[]>> batch) {
    return reader.each(batch, this::erase);
  }

  private void erase(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return;
    }
    String key = TopicRecords.key(RecordKey.of(record));
    int slash = key.lastIndexOf('/');
    String id = key.substring(slash + 1);
    if (!Ids.isUuid(id)) {
      throw new UnfitRecord(SetAsideReason.WRONG_KEY, "The id is no UUID.");
    }
    eraser.erase(key.substring(0, slash), id).await().atMost(PATIENCE);
  }
}
