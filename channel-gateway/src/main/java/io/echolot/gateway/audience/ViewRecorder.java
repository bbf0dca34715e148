package io.echolot.gateway.audience;

import io.echolot.contracts.TopicRecords;
import io.echolot.contracts.Topics;
import io.echolot.platform.CompactedTopic;
import io.echolot.platform.TopicReader;
import io.echolot.platform.deadletter.DeadLetters;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
      ContactStore contacts,
      DeadLetters letters) {
    this.profiles = profiles;
    this.contacts = contacts;
    var sieve = letters.sieve("view-recorder");
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
            // One after the other: the newest of a customer comes last.
            records -> sieve.each(records, this::record));
  }

  void start(@Observes StartupEvent event) {
    reader.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    reader.stop();
  }

  private void record(ConsumerRecord<byte[], byte[]> record) {
    String key = TopicReader.key(record);
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
    TopicRecords.customer(key, value);
    return profiles.put(key, value);
  }

  private Uni<Void> contact(String key, byte[] value) {
    return value == null
        ? contacts.remove(TopicRecords.key(key))
        : contacts.put(key, TopicRecords.contact(key, value));
  }
}
