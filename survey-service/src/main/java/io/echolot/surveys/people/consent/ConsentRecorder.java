package io.echolot.surveys.people.consent;

import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.Topics;
import io.echolot.contracts.UnfitRecord;
import io.echolot.contracts.customer.RespondentConsent;
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

/** Follows the topic {@code consents}: who says STOP to the gateway isn't invited any more. */
@Startup
@ApplicationScoped
class ConsentRecorder {

  private final Database database;
  private final Consents consents;
  private final GroupReader reader;

  ConsentRecorder(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.consents.group.id") String group,
      Migration migration,
      Database database,
      Consents consents,
      GroupReaders readers) {
    this.database = database;
    this.consents = consents;
    this.reader =
        readers.open(
            "consent-recorder",
            group,
            () -> {
              migration.require();
              CompactedTopic.ensure(kafka, List.of(new CompactedTopic(Topics.CONSENTS, 6)));
            });
  }

  @Incoming("consents")
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  Uni<Void> record(Message<ConsumerRecords<byte[], byte[]>> batch) {
    // One customer's lock a transaction: whoever invites many takes theirs in another order.
    return reader.each(batch, one -> Database.await(database.write(session -> record(one))));
  }

  private Uni<Void> record(ConsumerRecord<byte[], byte[]> record) {
    String key = TopicRecords.key(RecordKey.of(record));
    return record.value() == null
        ? consents.unsaid(key)
        : heard(TopicRecords.consent(key, record.value()));
  }

  private Uni<Void> heard(RespondentConsent consent) {
    String respondent = consent.giver().respondent();
    if (!respondent.isEmpty() && !CustomerId.isOne(respondent)) {
      throw new UnfitRecord(SetAsideReason.WRONG_KEY, "respondent is no customer's id.");
    }
    return consents.heard(consent);
  }
}
