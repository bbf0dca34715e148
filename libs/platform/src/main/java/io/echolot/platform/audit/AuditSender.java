package io.echolot.platform.audit;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.audit.AuditLine;
import io.echolot.platform.topic.ChannelProducer;
import io.quarkus.arc.DefaultBean;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;

/** Sends entries to the topic {@code audit}, from where survey-service stores them. */
@DefaultBean
@Singleton
class AuditSender implements AuditSink {

  private static final String CHANNEL = "audit-log";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ChannelProducer<String> channel;

  AuditSender(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @Channel(CHANNEL) Emitter<byte[]> declaration,
      KafkaClientService clients) {
    this.channel = new ChannelProducer<>(clients, CHANNEL, () -> AuditTopic.ensure(kafka));
  }

  @Override
  public synchronized void keep(List<AuditLine> lines) {
    Producer<String, byte[]> client = channel.await(PATIENCE);
    // While Kafka is away each line would be waited for by itself.
    client.partitionsFor(Topics.AUDIT);
    List<Future<RecordMetadata>> sent = new ArrayList<>(lines.size());
    for (AuditLine line : lines) {
      sent.add(
          client.send(
              new ProducerRecord<>(Topics.AUDIT, line.topicKey(), ContractsJson.write(line))));
    }
    sent.forEach(AuditSender::acknowledged);
  }

  /** Each ends within the channel's {@code delivery.timeout.ms}. */
  private static void acknowledged(Future<RecordMetadata> record) {
    try {
      record.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka doesn't take entries of the audit log", e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
