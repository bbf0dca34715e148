package io.echolot.surveys.records.webhook;

import io.echolot.contracts.Topics;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.topic.TopicRecords;
import io.echolot.platform.erased.ErasedRecords;
import io.echolot.platform.kafka.GroupReader;
import io.echolot.platform.kafka.GroupReaders;
import io.echolot.platform.kafka.RecordKey;
import io.echolot.platform.topic.CompactedTopic;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.schema.Migration;
import io.echolot.surveys.records.webhook.delivery.DeliveryQueue;
import io.echolot.surveys.records.webhook.endpoint.Webhook;
import io.echolot.surveys.records.webhook.endpoint.WebhookEvent;
import io.echolot.surveys.records.webhook.endpoint.Webhooks;
import io.echolot.surveys.records.webhook.endpoint.WebhooksConfig;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Tells webhooks what comes in on the log. A group of its own: it neither waits for the store nor
 * holds it up.
 */
@Startup
@ApplicationScoped
public class FeedbackWatcher {

  private static final int AT_ONCE = 100;

  private final Webhooks webhooks;
  private final Announcements announcements;
  private final Database database;
  private final DeliveryQueue queue;
  private final WebhooksConfig config;
  private final Clock clock;
  private final ErasedRecords erased;
  private final GroupReader reader;

  FeedbackWatcher(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.webhooks.group.id") String group,
      Migration migration,
      Database database,
      Webhooks webhooks,
      Announcements announcements,
      DeliveryQueue queue,
      WebhooksConfig config,
      GroupReaders readers,
      ErasedRecords erased,
      Clock clock) {
    this.database = database;
    this.webhooks = webhooks;
    this.announcements = announcements;
    this.queue = queue;
    this.config = config;
    this.clock = clock;
    this.erased = erased;
    this.reader =
        readers.open(
            "webhook-watcher",
            group,
            () -> {
              migration.require();
              CompactedTopic.ensure(kafka, List.of(new CompactedTopic(Topics.FEEDBACK, 6)));
            });
  }

  @Incoming("webhooks")
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  Uni<Void> watch(Message<ConsumerRecords<byte[], byte[]>> batch) {
    return reader.take(batch, this::watch);
  }

  /**
   * In order: what is erased may stand behind what was told of it. A few at a time, lest after an
   * outage a transaction takes longer than it may; what is written twice is there once.
   */
  void watch(ConsumerRecords<byte[], byte[]> records) {
    erased.catchUp();
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    Map<String, Boolean> listening = new HashMap<>();
    reader.each(
        records,
        record -> {
          if (concerns(record, listening)) {
            all.add(record);
          }
        });
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      var some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
      reader.all(some, few -> Database.await(database.write(session -> watch(few))));
    }
  }

  /**
   * Most tenants have no webhooks: of what they get no more is read than the key. What of it is
   * unfit is set aside by whoever stores it.
   */
  private boolean concerns(ConsumerRecord<byte[], byte[]> record, Map<String, Boolean> listening) {
    String key = TopicRecords.key(RecordKey.of(record));
    String tenant = key.substring(0, key.indexOf('/'));
    return record.value() == null || listening.computeIfAbsent(tenant, this::listens);
  }

  private boolean listens(String tenant) {
    return !Database.await(webhooks.active(tenant)).isEmpty();
  }

  private Uni<Void> watch(List<ConsumerRecord<byte[], byte[]>> records) {
    Map<String, List<Webhook>> known = new HashMap<>();
    return Database.each(records, record -> watch(record, known)).replaceWithVoid();
  }

  private Uni<Void> watch(ConsumerRecord<byte[], byte[]> record, Map<String, List<Webhook>> known) {
    String key = RecordKey.of(record);
    if (record.value() == null) {
      return erased(TopicRecords.key(key), record, known);
    }
    return !erased.contains(key)
            && TopicRecords.feedback(key, record.value()) instanceof Response response
        ? received(response, known)
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> received(Response response, Map<String, List<Webhook>> known) {
    // The deliveries of older ones are gone, so whether they were sent can't be told.
    Instant oldest = clock.instant().minus(config.retention());
    return response.receivedAt().isBefore(oldest)
        ? Uni.createFrom().voidItem()
        : announce(response.tenant(), known, () -> ResponseEvents.of(response));
  }

  private Uni<Void> announce(
      String tenant, Map<String, List<Webhook>> known, Supplier<List<WebhookEvent>> events) {
    Uni<List<Webhook>> candidates =
        known.containsKey(tenant)
            ? Uni.createFrom().item(known.get(tenant))
            : webhooks.active(tenant).invoke(active -> known.put(tenant, active));
    return candidates.flatMap(
        some ->
            some.isEmpty()
                ? Uni.createFrom().voidItem()
                : announcements.announce(events.get(), some));
  }

  private Uni<Void> erased(
      String key, ConsumerRecord<byte[], byte[]> record, Map<String, List<Webhook>> known) {
    int slash = key.indexOf('/');
    Instant at = Instant.ofEpochMilli(record.timestamp());
    String tenant = key.substring(0, slash);
    String id = key.substring(slash + 1);
    String place = record.partition() + "-" + record.offset();
    Uni<Integer> forgotten = queue.erase(tenant, id);
    return at.isBefore(clock.instant().minus(config.retention()))
        ? forgotten.replaceWithVoid()
        : forgotten.flatMap(
            done ->
                announce(
                    tenant, known, () -> List.of(ResponseEvents.erased(tenant, id, place, at))));
  }
}
