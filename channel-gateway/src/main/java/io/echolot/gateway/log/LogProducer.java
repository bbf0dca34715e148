package io.echolot.gateway.log;

import io.echolot.contracts.Topics;
import io.echolot.platform.topic.ChannelProducer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;

/**
 * The client of the log's channel: idempotent, acks=all, never waiting on an event loop. Its
 * settings are those of {@code mp.messaging.outgoing.log} and {@link LogSettings}.
 */
@ApplicationScoped
public class LogProducer {

  /** For the client to be made at the start. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final ChannelProducer<String> channel;
  private final OpenTelemetry telemetry;

  public LogProducer(
      @Channel(LogSettings.CHANNEL) Emitter<byte[]> declaration,
      KafkaClientService clients,
      OpenTelemetry telemetry) {
    this.channel = new ChannelProducer<>(clients, LogSettings.CHANNEL);
    this.telemetry = telemetry;
  }

  /** Asks for the topics' metadata, so that the first send needn't; false if Kafka is away. */
  boolean isReachable() {
    boolean reachable = knows(Topics.FEEDBACK);
    if (reachable) {
      // Whether those topics are there yet is no matter of the log's.
      knows(Topics.CONTACTS);
      knows(Topics.CONSENTS);
      knows(Topics.ERASURES);
      knows(Topics.DELIVERIES);
    }
    return reachable;
  }

  private boolean knows(String topic) {
    try {
      return !channel.await(PATIENCE).partitionsFor(topic).isEmpty();
    } catch (KafkaException e) {
      Log.debugf("No metadata: %s", e.getMessage());
      return false;
    }
  }

  /** Completes when all in-sync replicas have a record of another topic than the log. */
  public Uni<Void> send(String topic, String key, byte[] value) {
    return send(new Entry(topic, key, value));
  }

  /** Completes when all in-sync replicas have it. */
  Uni<Void> send(Entry entry) {
    return channel
        .client()
        .map(client -> send(client, entry))
        .orElseGet(() -> Uni.createFrom().failure(new TimeoutException("Kafka isn't known yet")));
  }

  private Uni<Void> send(Producer<String, byte[]> client, Entry entry) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(entry.topic(), entry.key(), entry.value());
    telemetry
        .getPropagators()
        .getTextMapPropagator()
        .inject(Context.current(), record, LogProducer::addHeader);
    return Uni.createFrom()
        .emitter(
            emitter ->
                client.send(
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
