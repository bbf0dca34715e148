package io.echolot.metrics.verbatim;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.FeedbackRecord;
import io.echolot.contracts.Topics;
import io.echolot.platform.CompactedTopic;
import io.echolot.platform.TopicReader;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Brings the texts of the log to the store. */
@ApplicationScoped
public class VerbatimRecorder {

  private final VerbatimStore store;
  private final TopicReader reader;

  public VerbatimRecorder(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "echolot.consumer-group") String group,
      VerbatimStore store) {
    this.store = store;
    this.reader =
        new TopicReader(
            "verbatim-recorder",
            TopicReader.member(kafka, group + "-verbatims"),
            consumer -> {
              CompactedTopic.ensure(kafka, List.of(new CompactedTopic(Topics.FEEDBACK, 6)));
              store.ensureIndexes();
              consumer.subscribe(List.of(Topics.FEEDBACK));
            },
            this::record);
  }

  void start(@Observes StartupEvent event) {
    reader.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    reader.stop();
  }

  private void record(ConsumerRecords<byte[], byte[]> records) {
    Set<String> erased = new HashSet<>();
    Map<String, Utterance> newest = new LinkedHashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      String key = TopicReader.key(record);
      if (record.value() == null) {
        newest.remove(key);
        erased.add(key);
      } else {
        utterance(record.value())
            .ifPresent(
                utterance ->
                    newest.merge(
                        key,
                        utterance,
                        (before, after) -> after.revision() >= before.revision() ? after : before));
      }
    }
    store.erase(erased);
    store.put(newest.values());
  }

  /** Empty for what can't be read: others behind it must not wait for it. */
  private static Optional<Utterance> utterance(byte[] record) {
    try {
      return Optional.of(Utterance.of(ContractsJson.read(record, FeedbackRecord.class)));
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
