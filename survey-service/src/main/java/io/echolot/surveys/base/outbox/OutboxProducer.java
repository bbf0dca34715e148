package io.echolot.surveys.base.outbox;

import io.echolot.contracts.Topics;
import io.echolot.contracts.UnfitRecord;
import io.echolot.platform.deadletter.Fault;
import io.echolot.platform.topic.ChannelProducer;
import io.echolot.platform.topic.CompactedTopic;
import io.echolot.platform.topic.OutgoingTopic;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.SerializationException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;

/** The client of the outbox's channel; topics are ensured when there is something to be sent. */
@ApplicationScoped
class OutboxProducer {

  private static final List<CompactedTopic> TOPICS =
      List.of(
          new CompactedTopic(Topics.SURVEYS, 1),
          new CompactedTopic(Topics.CHANNELS, 1),
          new CompactedTopic(Topics.TENANTS, 1),
          new CompactedTopic(Topics.UNITS, 1),
          new CompactedTopic(Topics.ACCOUNTS, 1),
          new CompactedTopic(Topics.CUSTOMERS, 6),
          new CompactedTopic(Topics.CONTACTS, 6),
          new CompactedTopic(Topics.CONSENTS, 6),
          new CompactedTopic(Topics.ERASURE_REQUESTS, 6));

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String CHANNEL = "outbox";

  private final ChannelProducer<String> channel;

  OutboxProducer(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @Channel(CHANNEL) Emitter<byte[]> declaration,
      KafkaClientService clients) {
    this.channel =
        new ChannelProducer<>(
            clients,
            CHANNEL,
            () -> {
              CompactedTopic.ensure(kafka, TOPICS);
              OutgoingTopic.ensure(kafka);
            });
  }

  /**
   * Sends them in order; for each why Kafka refuses it for good, empty where it has it.
   *
   * @throws IllegalStateException if Kafka takes none now
   */
  List<Optional<UnfitRecord>> send(List<Waiting> waiting) {
    List<Future<RecordMetadata>> sent = new ArrayList<>(waiting.size());
    for (Waiting record : waiting) {
      sent.add(send(record));
    }
    List<Optional<UnfitRecord>> refused = new ArrayList<>(waiting.size());
    for (Future<RecordMetadata> acknowledged : sent) {
      refused.add(refusal(acknowledged));
    }
    return refused;
  }

  private Future<RecordMetadata> send(Waiting record) {
    try {
      return channel
          .await(PATIENCE)
          .send(new ProducerRecord<>(record.topic(), record.key(), record.value()));
    } catch (SerializationException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static Optional<UnfitRecord> refusal(Future<RecordMetadata> acknowledged) {
    try {
      acknowledged.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return Optional.empty();
    } catch (ExecutionException e) {
      Optional<UnfitRecord> refusal = Fault.ofRecord(e.getCause());
      if (refusal.isEmpty()) {
        throw new IllegalStateException("Kafka doesn't take records", e.getCause());
      }
      return refusal;
    } catch (TimeoutException e) {
      throw new IllegalStateException("Kafka doesn't take records", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
