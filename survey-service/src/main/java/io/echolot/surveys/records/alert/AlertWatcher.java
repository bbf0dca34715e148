package io.echolot.surveys.records.alert;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.contracts.Topics;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.topic.TopicRecords;
import io.echolot.contracts.unit.UnitTree;
import io.echolot.platform.erased.ErasedRecords;
import io.echolot.platform.kafka.GroupReader;
import io.echolot.platform.kafka.GroupReaders;
import io.echolot.platform.kafka.RecordKey;
import io.echolot.platform.topic.CompactedTopic;
import io.echolot.surveys.base.schema.Migration;
import io.echolot.surveys.records.alert.notice.AlertNotices;
import io.echolot.surveys.records.alert.rule.Alert;
import io.echolot.surveys.records.alert.rule.AlertMatch;
import io.echolot.surveys.records.alert.rule.Alerts;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Holds what comes in on the log against the tenants' alerts. A group of its own, which holds up
 * neither the store nor webhooks; what it reads again is told once.
 */
@Startup
@ApplicationScoped
class AlertWatcher {

  private final Alerts alerts;
  private final AlertDesk desk;
  private final AlertNotices notices;
  private final Clock clock;
  private final ErasedRecords erased;
  private final GroupReader reader;

  AlertWatcher(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.alerts.group.id") String group,
      Migration migration,
      Alerts alerts,
      AlertDesk desk,
      AlertNotices notices,
      GroupReaders readers,
      ErasedRecords erased,
      Clock clock) {
    this.alerts = alerts;
    this.desk = desk;
    this.notices = notices;
    this.clock = clock;
    this.erased = erased;
    this.reader =
        readers.open(
            "alert-watcher",
            group,
            () -> {
              migration.require();
              CompactedTopic.ensure(kafka, List.of(new CompactedTopic(Topics.FEEDBACK, 6)));
            });
  }

  @Incoming("alerts")
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  Uni<Void> watch(Message<ConsumerRecords<byte[], byte[]>> batch) {
    return reader.take(batch, this::watch);
  }

  /** In order: what is erased may stand behind what was told of it. */
  void watch(ConsumerRecords<byte[], byte[]> records) {
    erased.catchUp();
    Map<String, Active> known = new HashMap<>();
    reader.each(records, record -> watch(record, known));
  }

  /**
   * A tenant's alerts as they were when the batch came.
   *
   * @param units empty if no alert is of one
   */
  private record Active(List<Alert> alerts, List<AlertMatch> matches, UnitTree units) {}

  private void watch(ConsumerRecord<byte[], byte[]> record, Map<String, Active> known) {
    String key = TopicRecords.key(RecordKey.of(record));
    int slash = key.indexOf('/');
    String tenant = key.substring(0, slash);
    if (record.value() == null) {
      await(notices.erase(tenant, key.substring(slash + 1)));
      return;
    }
    Active active = known.computeIfAbsent(tenant, this::active);
    // Most tenants have none: what nobody asks for needn't be read.
    if (!active.alerts().isEmpty()
        && TopicRecords.feedback(key, record.value()) instanceof Response response
        && AlertMatch.isNews(response, clock.instant())
        && !erased.contains(RecordKey.of(record))) {
      tell(response, active);
    }
  }

  private Active active(String tenant) {
    List<Alert> all = await(alerts.active(tenant));
    List<AlertMatch> matches = all.stream().map(Alert::match).toList();
    boolean needsUnits = matches.stream().anyMatch(AlertMatch::isOfAUnit);
    return new Active(all, matches, needsUnits ? desk.units(tenant) : UnitTree.EMPTY);
  }

  private void tell(Response response, Active active) {
    for (int i = 0; i < active.alerts().size(); i++) {
      if (active.matches().get(i).fits(response, active.units())) {
        desk.tell(active.alerts().get(i), response);
      }
    }
  }
}
