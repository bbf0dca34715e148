package io.echolot.gateway.audience;

import io.echolot.contracts.Contact;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.CustomerProfile;
import io.echolot.contracts.Topics;
import io.echolot.platform.CompactedTopic;
import io.echolot.platform.TopicReader;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps customers and contacts in MongoDB as their topics tell them. All replicas share the work;
 * what is written twice is the same.
 */
@ApplicationScoped
class ViewRecorder {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final List<String> TOPICS = List.of(Topics.CUSTOMERS, Topics.CONTACTS);

  private final ProfileStore profiles;
  private final ContactStore contacts;
  private final TopicReader reader;

  ViewRecorder(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "echolot.consumer-group") String group,
      ProfileStore profiles,
      ContactStore contacts) {
    this.profiles = profiles;
    this.contacts = contacts;
    this.reader =
        TopicReader.member(
            "view-recorder",
            kafka,
            group,
            consumer -> {
              CompactedTopic.ensure(
                  kafka, TOPICS.stream().map(topic -> new CompactedTopic(topic, 6)).toList());
              consumer.subscribe(TOPICS);
            },
            this::record);
  }

  void start(@Observes StartupEvent event) {
    reader.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    reader.stop();
  }

  /** One after the other: the newest of a customer comes last. */
  private void record(ConsumerRecords<byte[], byte[]> records) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      write(record).await().atMost(PATIENCE);
    }
  }

  private Uni<Void> write(ConsumerRecord<byte[], byte[]> record) {
    String key = TopicReader.key(record);
    try {
      return record.topic().equals(Topics.CUSTOMERS)
          ? customer(key, record.value())
          : contact(key, record.value());
    } catch (UncheckedIOException e) {
      Log.errorf("Left out what can't be read: %s offset %d", record.topic(), record.offset());
      return Uni.createFrom().voidItem();
    }
  }

  private Uni<Void> customer(String key, byte[] value) {
    if (value == null) {
      return profiles.remove(key).chain(() -> contacts.removeOf(key));
    }
    ContractsJson.read(value, CustomerProfile.class);
    return profiles.put(key, value);
  }

  private Uni<Void> contact(String key, byte[] value) {
    return value == null
        ? contacts.remove(key)
        : contacts.put(key, ContractsJson.read(value, Contact.class));
  }
}
