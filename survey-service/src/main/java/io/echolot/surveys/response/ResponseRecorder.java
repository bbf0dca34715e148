package io.echolot.surveys.response;

import io.echolot.contracts.Response;
import io.echolot.contracts.Topics;
import io.echolot.platform.CompactedTopic;
import io.echolot.platform.ErasedRecords;
import io.echolot.platform.LogFold;
import io.echolot.platform.RecordSpans;
import io.echolot.platform.TopicReader;
import io.echolot.platform.deadletter.DeadLetters;
import io.echolot.platform.deadletter.Sieve;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Folds the log into the store. */
@ApplicationScoped
public class ResponseRecorder {

  private final ResponseStore store;
  private final ErasedRecords erased;
  private final Counter recorded;
  private final Sieve sieve;
  private final TopicReader reader;
  private final RecordSpans spans;
  private final Clock clock;

  public ResponseRecorder(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "echolot.consumer-group") String group,
      ResponseStore store,
      ErasedRecords erased,
      DeadLetters letters,
      MeterRegistry meters,
      OpenTelemetry telemetry,
      Clock clock) {
    this.store = store;
    this.erased = erased;
    this.spans = new RecordSpans(telemetry);
    this.clock = clock;
    this.recorded = meters.counter("echolot.responses.recorded");
    this.sieve = letters.sieve("response-recorder");
    this.reader =
        TopicReader.member(
            "response-recorder",
            kafka,
            group,
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

  /** Whether the log is being followed. */
  boolean isFollowing() {
    return reader.isFollowing();
  }

  private void record(ConsumerRecords<byte[], byte[]> records) {
    Instant begun = clock.instant();
    sieve.all(records, this::record);
    spans.stored("store responses", records, begun);
  }

  private void record(List<ConsumerRecord<byte[], byte[]>> records) {
    LogFold fold = LogFold.of(records, sieve::setAside);
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
