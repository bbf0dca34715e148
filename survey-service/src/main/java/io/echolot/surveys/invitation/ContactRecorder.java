package io.echolot.surveys.invitation;

import io.echolot.contracts.Contact;
import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.TopicRecords;
import io.echolot.contracts.Topics;
import io.echolot.contracts.UnfitRecord;
import io.echolot.platform.CompactedTopic;
import io.echolot.platform.TopicReader;
import io.echolot.platform.deadletter.DeadLetters;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.customer.CustomerId;
import io.echolot.surveys.schema.Migration;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Follows the topic {@code contacts}: whom the gateway asked counts for invitations too. */
@ApplicationScoped
class ContactRecorder {

  private final ContactStore store;
  private final TopicReader reader;

  ContactRecorder(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "echolot.consumer-group") String group,
      Migration migration,
      Database database,
      ContactStore store,
      DeadLetters letters) {
    this.store = store;
    var sieve = letters.sieve("contact-recorder");
    this.reader =
        TopicReader.member(
            "contact-recorder",
            kafka,
            group + "-contacts",
            consumer -> {
              migration.require();
              CompactedTopic.ensure(kafka, List.of(new CompactedTopic(Topics.CONTACTS, 6)));
              consumer.subscribe(List.of(Topics.CONTACTS));
            },
            records ->
                sieve.all(
                    records, some -> Database.await(database.write(session -> record(some)))));
  }

  void start(@Observes StartupEvent event) {
    reader.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    reader.stop();
  }

  private Uni<Void> record(List<ConsumerRecord<byte[], byte[]>> records) {
    return Database.each(records, this::record).replaceWithVoid();
  }

  private Uni<Void> record(ConsumerRecord<byte[], byte[]> record) {
    String key = TopicReader.key(record);
    return record.value() == null
        ? store.delete(TopicRecords.key(key))
        : put(TopicRecords.contact(key, record.value()));
  }

  private Uni<Void> put(Contact contact) {
    if (!CustomerId.isOne(contact.respondent())) {
      throw new UnfitRecord(SetAsideReason.WRONG_KEY, "respondent is no customer's id.");
    }
    return store.put(contact);
  }
}
