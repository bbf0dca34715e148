package io.echolot.surveys.records.response;

import io.echolot.contracts.Topics;
import io.echolot.contracts.feedback.Response;
import io.echolot.platform.erased.ErasedRecords;
import io.echolot.platform.erased.LogFold;
import io.echolot.platform.kafka.GroupReader;
import io.echolot.platform.kafka.GroupReaders;
import io.echolot.platform.topic.CompactedTopic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
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

/** Folds the log into the store. */
@Startup
@ApplicationScoped
public class ResponseRecorder {

  private final ResponseStore store;
  private final ErasedRecords erased;
  private final Counter recorded;
  private final GroupReader reader;

  public ResponseRecorder(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.responses.group.id") String group,
      ResponseStore store,
      ErasedRecords erased,
      GroupReaders readers,
      MeterRegistry meters) {
    this.store = store;
    this.erased = erased;
    this.recorded = meters.counter("echolot.responses.recorded");
    this.reader =
        readers
            .open(
                "response-recorder",
                group,
                () -> {
                  CompactedTopic.ensure(kafka, List.of(new CompactedTopic(Topics.FEEDBACK, 6)));
                  store.ensureIndexes();
                })
            .tracing("store responses");
  }

  /** Whether the log is being followed. */
  boolean isFollowing() {
    return reader.isFollowing();
  }

  @Incoming("responses")
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  Uni<Void> record(Message<ConsumerRecords<byte[], byte[]>> batch) {
    return reader.all(batch, this::record);
  }

  private void record(List<ConsumerRecord<byte[], byte[]>> records) {
    LogFold fold = LogFold.of(records, reader::setAside);
    erased.catchUp();
    fold.without(erased);
    List<Response> newest =
        fold.newest().stream()
            .filter(Response.class::isInstance)
            .map(Response.class::cast)
            .toList();
    store.erase(fold.erased());
    store.put(newest);
    recorded.increment(newest.size());
  }
}
