package io.echolot.metrics.verbatim;

import io.echolot.contracts.Topics;
import io.echolot.platform.CompactedTopic;
import io.echolot.platform.ErasedRecords;
import io.echolot.platform.LogFold;
import io.echolot.platform.TopicReader;
import io.echolot.platform.deadletter.DeadLetters;
import io.echolot.platform.deadletter.Sieve;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Brings the texts of the log to the store. */
@ApplicationScoped
public class VerbatimRecorder {

  private final VerbatimStore store;
  private final ErasedRecords erased;
  private final Sieve sieve;
  private final TopicReader reader;

  public VerbatimRecorder(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "echolot.consumer-group") String group,
      VerbatimStore store,
      ErasedRecords erased,
      DeadLetters letters) {
    this.store = store;
    this.erased = erased;
    this.sieve = letters.sieve("verbatim-recorder");
    this.reader =
        TopicReader.member(
            "verbatim-recorder",
            kafka,
            group + "-verbatims",
            consumer -> {
              CompactedTopic.ensure(kafka, List.of(new CompactedTopic(Topics.FEEDBACK, 6)));
              store.ensureIndexes();
              consumer.subscribe(List.of(Topics.FEEDBACK));
            },
            records -> sieve.all(records, this::record));
  }

  void start(@Observes StartupEvent event) {
    reader.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    reader.stop();
  }

  private void record(List<ConsumerRecord<byte[], byte[]>> records) {
    LogFold fold = LogFold.of(records, sieve::setAside);
    erased.catchUp();
    fold.without(erased);
    store.erase(fold.erased());
    store.put(fold.newest().stream().map(Utterance::of).toList());
  }
}
