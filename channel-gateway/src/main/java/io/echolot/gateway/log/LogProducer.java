package io.echolot.gateway.log;

import io.echolot.contracts.Topics;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The Kafka producer of the log: idempotent, acks=all, never waiting on an event loop. */
@ApplicationScoped
public class LogProducer {

  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(8);

  private final Map<String, Object> kafka;
  private final LogConfig config;
  private final OpenTelemetry telemetry;
  private KafkaProducer<String, byte[]> producer;

  public LogProducer(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      LogConfig config,
      OpenTelemetry telemetry) {
    this.kafka = kafka;
    this.config = config;
    this.telemetry = telemetry;
  }

  @PostConstruct
  void open() {
    Map<String, Object> settings = new HashMap<>(kafka);
    int patience = Math.toIntExact(config.patience().toMillis());
    settings.put("acks", "all");
    settings.put("enable.idempotence", "true");
    settings.put("linger.ms", Math.toIntExact(config.linger().toMillis()));
    settings.put("batch.size", 64 * 1024);
    settings.put("compression.type", "lz4");
    settings.put("delivery.timeout.ms", patience);
    settings.put("request.timeout.ms", patience * 2 / 3);
    // send() waits that long for metadata or room, possibly on an event loop; then the spool helps.
    settings.put("max.block.ms", 30);
    settings.put("reconnect.backoff.max.ms", 500);
    settings.put("metadata.max.idle.ms", (int) Duration.ofDays(7).toMillis());
    producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  void close(@Observes ShutdownEvent event) {
    producer.close(CLOSE_PATIENCE);
  }

  /** Asks for the topics' metadata, so that the first send needn't; false if Kafka is away. */
  boolean isReachable() {
    boolean reachable = knows(Topics.FEEDBACK);
    if (reachable) {
      // Whether those topics are there yet is no matter of the log's.
      knows(Topics.CONTACTS);
      knows(Topics.ERASURES);
    }
    return reachable;
  }

  private boolean knows(String topic) {
    try {
      return !producer.partitionsFor(topic).isEmpty();
    } catch (KafkaException e) {
      Log.debugf("No metadata: %s", e.getMessage());
      return false;
    }
  }

  /** Completes when all in-sync replicas have it. */
  Uni<Void> send(Entry entry) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(entry.topic(), entry.key(), entry.value());
    telemetry
        .getPropagators()
        .getTextMapPropagator()
        .inject(Context.current(), record, LogProducer::addHeader);
    return Uni.createFrom()
        .emitter(
            emitter ->
                producer.send(
                    record,
                    (metadata, failure) -> {
                      if (failure == null) {
                        emitter.complete(null);
                      } else {
                        emitter.fail(failure);
                      }
                    }));
  }

  private static void addHeader(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
