package io.echolot.metrics.verbatim;

import io.echolot.contracts.Topics;
import io.echolot.platform.erased.ErasedRecords;
import io.echolot.platform.erased.LogFold;
import io.echolot.platform.kafka.GroupReader;
import io.echolot.platform.kafka.GroupReaders;
import io.echolot.platform.topic.CompactedTopic;
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

/** Brings the texts of the log to the store. */
@Startup
@ApplicationScoped
public class VerbatimRecorder {

  private final VerbatimStore store;
  private final ErasedRecords erased;
  private final GroupReader reader;

  VerbatimRecorder(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.verbatims.group.id") String group,
      VerbatimStore store,
      ErasedRecords erased,
      GroupReaders readers) {
    this.store = store;
    this.erased = erased;
    this.reader =
        readers.open(
            "verbatim-recorder",
            group,
            () -> {
              CompactedTopic.ensure(kafka, List.of(new CompactedTopic(Topics.FEEDBACK, 6)));
              store.ensureIndexes();
            });
  }

  @Incoming("verbatims")
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  Uni<Void> record(Message<ConsumerRecords<byte[], byte[]>> batch) {
    return reader.all(batch, this::record);
  }

  private void record(List<ConsumerRecord<byte[], byte[]>> records) {
    LogFold fold = LogFold.of(records, reader::setAside);
    erased.catchUp();
    fold.without(erased);
    store.erase(fold.erased());
    store.put(fold.newest().stream().map(Utterance::of).toList());
  }
}
