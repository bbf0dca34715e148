package io.echolot.gateway.audience.customer;

import io.echolot.contracts.Topics;
import io.echolot.contracts.topic.TopicRecords;
import io.echolot.platform.kafka.GroupReader;
import io.echolot.platform.kafka.GroupReaders;
import io.echolot.platform.kafka.RecordKey;
import io.echolot.platform.topic.CompactedTopic;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Keeps customers and contacts in MongoDB as their topics tell them. All replicas share the work;
 * what is written twice is the same.
 */
@Startup
@ApplicationScoped
class ViewRecorder {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final List<String> TOPICS = List.of(Topics.CUSTOMERS, Topics.CONTACTS);

  private final ProfileStore profiles;
  private final ContactStore contacts;
  private final GroupReader reader;

  ViewRecorder(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.views.group.id") String group,
      ProfileStore profiles,
      ContactStore contacts,
      GroupReaders readers) {
    this.profiles = profiles;
    this.contacts = contacts;
    this.reader =
        readers.open(
            "view-recorder",
            group,
            () ->
                CompactedTopic.ensure(
                    kafka, TOPICS.stream().map(topic -> new CompactedTopic(topic, 6)).toList()));
  }

  /** One after the other: the newest of a customer comes last. */
  @Incoming("views")
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  Uni<Void> record(Message<ConsumerRecords<byte[], byte[]>> batch) {
    return reader.each(batch, this::record);
  }

  private void record(ConsumerRecord<byte[], byte[]> record) {
    String key = RecordKey.of(record);
    Uni<Void> written =
        record.topic().equals(Topics.CUSTOMERS)
            ? customer(key, record.value())
            : contact(key, record.value());
    written.await().atMost(PATIENCE);
  }

  private Uni<Void> customer(String key, byte[] value) {
    if (value == null) {
      TopicRecords.key(key);
      return profiles.remove(key).chain(() -> contacts.removeOf(key));
    }
    return profiles.put(TopicRecords.customer(key, value), value);
  }

  private Uni<Void> contact(String key, byte[] value) {
    return value == null
        ? contacts.remove(TopicRecords.key(key))
        : contacts.put(key, TopicRecords.contact(key, value));
  }
}
