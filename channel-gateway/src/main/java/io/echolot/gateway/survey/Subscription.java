package io.echolot.gateway.survey;

import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.TopicRecords;
import io.echolot.contracts.Topics;
import io.echolot.contracts.UnfitRecord;
import io.echolot.platform.CompactedTopic;
import io.echolot.platform.TopicReader;
import io.echolot.platform.deadletter.DeadLetters;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads surveys, channels and tenants' policies from the beginning of their topics and stays with
 * them. Each replica reads all of it, so there is no consumer group.
 */
@ApplicationScoped
public class Subscription {

  private final Map<String, Object> kafka;
  private final Surveys surveys;
  private final Channels channels;
  private final Policies policies;
  private final TopicReader reader;

  public Subscription(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      Surveys surveys,
      Channels channels,
      Policies policies,
      DeadLetters letters) {
    this.kafka = kafka;
    this.surveys = surveys;
    this.channels = channels;
    this.policies = policies;
    var sieve = letters.sieve("surveys");
    this.reader =
        TopicReader.alone(
            "surveys", kafka, this::begin, records -> sieve.each(records, this::accept));
  }

  void start(@Observes StartupEvent event) {
    reader.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    reader.stop();
  }

  /** Whether everything that was published before the start has been read. */
  public boolean isLoaded() {
    return reader.isCaughtUp();
  }

  private void begin(KafkaConsumer<byte[], byte[]> consumer) {
    CompactedTopic.ensure(
        kafka,
        List.of(
            new CompactedTopic(Topics.SURVEYS, 1),
            new CompactedTopic(Topics.CHANNELS, 1),
            new CompactedTopic(Topics.TENANTS, 1),
            new CompactedTopic(Topics.FEEDBACK, 6)));
    List<TopicPartition> partitions =
        CompactedTopic.partitions(
            consumer, List.of(Topics.SURVEYS, Topics.CHANNELS, Topics.TENANTS));
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  private void accept(ConsumerRecord<byte[], byte[]> record) {
    String key = TopicReader.key(record);
    switch (record.topic()) {
      case Topics.SURVEYS -> surveys.accept(TopicRecords.key(key), record.value());
      case Topics.CHANNELS -> channels.accept(TopicRecords.key(key), record.value());
      case Topics.TENANTS -> policies.accept(TopicRecords.tenantKey(key), record.value());
      default -> throw new UnfitRecord(SetAsideReason.OTHER, "Nobody asked for that topic.");
    }
  }
}
