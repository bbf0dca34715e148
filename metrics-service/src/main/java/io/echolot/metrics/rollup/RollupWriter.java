package io.echolot.metrics.rollup;

import io.echolot.contracts.ContractsJson;
import io.echolot.metrics.rollup.RollupStore.Written;
import io.echolot.platform.RecordSpans;
import io.echolot.platform.TopicReader;
import io.echolot.platform.deadletter.DeadLetters;
import io.echolot.platform.deadletter.Sieve;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Brings changed cells to MongoDB and then tells every replica of it. */
@ApplicationScoped
public class RollupWriter {

  private final RollupTopics topics;
  private final RollupStore store;
  private final Counter written;
  private final RecordSpans spans;
  private final Clock clock;
  private final Sieve sieve;
  private final TopicReader reader;
  private Producer<String, byte[]> producer;

  public RollupWriter(
      RollupTopics topics,
      RollupStore store,
      DeadLetters letters,
      MeterRegistry meters,
      OpenTelemetry telemetry,
      Clock clock) {
    this.topics = topics;
    this.store = store;
    this.spans = new RecordSpans(telemetry);
    this.clock = clock;
    this.written = meters.counter("echolot.rollups.written");
    this.sieve = letters.sieve("rollup-writer");
    this.reader =
        TopicReader.member(
            "rollup-writer",
            topics.kafka(),
            topics.group() + "-writer",
            consumer -> {
              topics.ensure();
              store.ensureIndexes();
              consumer.subscribe(List.of(topics.rollups()));
            },
            this::write);
  }

  void start(@Observes StartupEvent event) {
    reader.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    reader.stop();
    if (producer != null) {
      producer.close();
    }
  }

  boolean isFollowing() {
    return reader.isFollowing();
  }

  private void write(ConsumerRecords<byte[], byte[]> records) {
    Instant begun = clock.instant();
    sieve.all(records, this::write);
    spans.stored("store rollups", records, begun);
  }

  private void write(List<ConsumerRecord<byte[], byte[]>> records) {
    Map<ByteBuffer, Written> newest = new HashMap<>();
    Map<String, Set<Integer>> changed = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      Cell cell = Packed.fitting(record.key(), record.value());
      changed.computeIfAbsent(cell.tenant(), tenant -> new HashSet<>()).add(cell.slot());
      newest.put(
          ByteBuffer.wrap(record.key()),
          new Written(record.key(), record.value(), record.offset()));
    }
    store.write(newest.values());
    written.increment(newest.size());
    tell(changed);
  }

  /**
   * Offsets are committed only after the notes are out; a repeated note costs a replica one read.
   */
  private void tell(Map<String, Set<Integer>> changed) {
    List<Future<RecordMetadata>> sent = new ArrayList<>(changed.size());
    changed.forEach(
        (tenant, slots) -> {
          byte[] note = ContractsJson.write(new CellsChanged(tenant, slots));
          sent.add(producer().send(new ProducerRecord<>(topics.changes(), tenant, note)));
        });
    try {
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("the replicas could not be told", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Producer<String, byte[]> producer() {
    if (producer == null) {
      Map<String, Object> settings = new HashMap<>(topics.kafka());
      settings.put("max.block.ms", "2000");
      producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
    return producer;
  }
}
