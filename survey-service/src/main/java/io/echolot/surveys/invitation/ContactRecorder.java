package io.echolot.surveys.invitation;

import io.echolot.contracts.Contact;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.platform.CompactedTopic;
import io.echolot.platform.TopicReader;
import io.echolot.surveys.customer.CustomerId;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Follows the topic {@code contacts}: whom the gateway asked counts for invitations too. */
@ApplicationScoped
class ContactRecorder {

  private final ContactStore store;
  private final TopicReader reader;

  ContactRecorder(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "echolot.consumer-group") String group,
      ContactStore store) {
    this.store = store;
    this.reader =
        TopicReader.member(
            "contact-recorder",
            kafka,
            group + "-contacts",
            consumer -> {
              CompactedTopic.ensure(kafka, List.of(new CompactedTopic(Topics.CONTACTS, 6)));
              consumer.subscribe(List.of(Topics.CONTACTS));
            },
            records -> QuarkusTransaction.requiringNew().run(() -> record(records)));
  }

  void start(@Observes StartupEvent event) {
    reader.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    reader.stop();
  }

  private void record(ConsumerRecords<byte[], byte[]> records) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (record.value() == null) {
        store.delete(TopicReader.key(record));
      } else {
        put(record);
      }
    }
  }

  private void put(ConsumerRecord<byte[], byte[]> record) {
    Contact contact;
    try {
      contact = ContractsJson.read(record.value(), Contact.class);
    } catch (UncheckedIOException e) {
      Log.errorf("Left out what can't be read: %s offset %d", Topics.CONTACTS, record.offset());
      return;
    }
    if (CustomerId.isOne(contact.respondent())) {
      store.put(contact);
    } else {
      // One that can't be stored must not keep all others waiting.
      Log.errorf("Left out a contact of nobody: %s offset %d", Topics.CONTACTS, record.offset());
    }
  }
}
