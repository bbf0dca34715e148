package io.echolot.gateway.erasure;

import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.TopicRecords;
import io.echolot.contracts.Topics;
import io.echolot.contracts.UnfitRecord;
import io.echolot.platform.CompactedTopic;
import io.echolot.platform.Ids;
import io.echolot.platform.TopicReader;
import io.echolot.platform.deadletter.DeadLetters;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Erases what survey-service asks for, which knows who said what. What is repeated is harmless. */
@ApplicationScoped
class ErasureRequests {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Eraser eraser;
  private final TopicReader reader;

  ErasureRequests(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "echolot.consumer-group") String group,
      Eraser eraser,
      DeadLetters letters) {
    this.eraser = eraser;
    var sieve = letters.sieve("erasure-requests");
    this.reader =
        TopicReader.member(
            "erasure-requests",
            kafka,
            group + "-erasure-requests",
            consumer -> {
              CompactedTopic.ensure(kafka, List.of(new CompactedTopic(Topics.ERASURE_REQUESTS, 6)));
              consumer.subscribe(List.of(Topics.ERASURE_REQUESTS));
            },
            records -> sieve.each(records, this::erase));
  }

  void start(@Observes StartupEvent event) {
    reader.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    reader.stop();
  }

  private void erase(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return;
    }
    String key = TopicRecords.key(TopicReader.key(record));
    int slash = key.lastIndexOf('/');
    String id = key.substring(slash + 1);
    if (!Ids.isUuid(id)) {
      throw new UnfitRecord(SetAsideReason.WRONG_KEY, "The id is no UUID.");
    }
    eraser.erase(key.substring(0, slash), id).await().atMost(PATIENCE);
  }
}
