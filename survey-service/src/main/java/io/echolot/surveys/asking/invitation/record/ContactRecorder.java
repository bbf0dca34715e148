package io.echolot.surveys.asking.invitation.record;

import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.Topics;
import io.echolot.contracts.UnfitRecord;
import io.echolot.contracts.customer.Contact;
import io.echolot.contracts.topic.TopicRecords;
import io.echolot.platform.kafka.GroupReader;
import io.echolot.platform.kafka.GroupReaders;
import io.echolot.platform.kafka.RecordKey;
import io.echolot.platform.topic.CompactedTopic;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.schema.Migration;
import io.echolot.surveys.people.customer.identity.CustomerId;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Follows the topic {@code contacts}: whom the gateway asked counts for invitations too. */
@Startup
@ApplicationScoped
class ContactRecorder {

  private final Database database;
  private final ContactStore store;
  private final GroupReader reader;

  ContactRecorder(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.contacts.group.id") String group,
      Migration migration,
      Database database,
      ContactStore store,
      GroupReaders readers) {
    this.database = database;
    this.store = store;
    this.reader =
        readers.open(
            "contact-recorder",
            group,
            () -> {
              migration.require();
              CompactedTopic.ensure(kafka, List.of(new CompactedTopic(Topics.CONTACTS, 6)));
            });
  }

  @Incoming("contacts")
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  Uni<Void> record(Message<ConsumerRecords<byte[], byte[]>> batch) {
    return reader.all(batch, some -> Database.await(database.write(session -> record(some))));
  }

  private Uni<Void> record(List<ConsumerRecord<byte[], byte[]>> records) {
    return Database.each(records, this::record).replaceWithVoid();
  }

  private Uni<Void> record(ConsumerRecord<byte[], byte[]> record) {
    String key = RecordKey.of(record);
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
