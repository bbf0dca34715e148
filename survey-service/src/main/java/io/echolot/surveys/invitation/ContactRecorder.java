package io.echolot.surveys.invitation;

import io.echolot.contracts.Contact;
import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.TopicRecords;
import io.echolot.contracts.Topics;
import io.echolot.contracts.UnfitRecord;
import io.echolot.platform.CompactedTopic;
import io.echolot.platform.kafka.GroupReader;
import io.echolot.platform.kafka.GroupReaders;
import io.echolot.platform.kafka.RecordKey;
import io.echolot.surveys.customer.CustomerId;
import io.echolot.surveys.schema.Migration;
import io.quarkus.narayana.jta.QuarkusTransaction;
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

  private final ContactStore store;
  private final GroupReader reader;

  ContactRecorder(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.contacts.group.id") String group,
      Migration migration,
      ContactStore store,
      GroupReaders readers) {
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
    return reader.all(batch, some -> QuarkusTransaction.requiringNew().run(() -> record(some)));
  }

  private void record(List<ConsumerRecord<byte[], byte[]>> records) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      String key = RecordKey.of(record);
      if (record.value() == null) {
        store.delete(TopicRecords.key(key));
      } else {
        put(TopicRecords.contact(key, record.value()));
      }
    }
  }

  private void put(Contact contact) {
    if (!CustomerId.isOne(contact.respondent())) {
      throw new UnfitRecord(SetAsideReason.WRONG_KEY, "respondent is no customer's id.");
    }
    store.put(contact);
  }
}
