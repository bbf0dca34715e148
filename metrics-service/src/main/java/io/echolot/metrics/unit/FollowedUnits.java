package io.echolot.metrics.unit;

import io.echolot.contracts.Topics;
import io.echolot.contracts.topic.KnownUnits;
import io.echolot.contracts.unit.UnitTree;
import io.echolot.platform.kafka.RecordKey;
import io.echolot.platform.kafka.WholeTopic;
import io.echolot.platform.kafka.WholeTopics;
import io.echolot.platform.topic.CompactedTopic;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The tenants' units, as survey-service tells them. */
@Startup
@ApplicationScoped
public class FollowedUnits {

  private final KnownUnits known = new KnownUnits();
  private final WholeTopic topic;

  FollowedUnits(@Identifier("default-kafka-broker") Map<String, Object> kafka, WholeTopics topics) {
    this.topic =
        topics.open(
            "units",
            "units",
            List.of(Topics.UNITS),
            () -> CompactedTopic.ensure(kafka, List.of(new CompactedTopic(Topics.UNITS, 1))));
  }

  @Incoming("units")
  Uni<Void> read(ConsumerRecords<byte[], byte[]> records) {
    return topic.each(records, record -> known.accept(RecordKey.of(record), record.value()));
  }

  UnitTree of(String tenant) {
    return known.of(tenant);
  }
}
