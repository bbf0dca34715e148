package io.echolot.platform.audit;

import io.echolot.contracts.Topics;
import io.echolot.platform.topic.CompactedTopic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/** The topic {@code audit} as it is created; what exists stays as it is. */
public final class AuditTopic {

  /** How long survey-service may be away, which reads it. */
  private static final Duration RETENTION = Duration.ofDays(30);

  private AuditTopic() {}

  /**
   * Creates it if it doesn't exist.
   *
   * @param client the Kafka client's configuration
   * @throws IllegalStateException if the broker can't be reached or refuses
   */
  public static void ensure(Map<String, Object> client) {
    CompactedTopic.create(
        client,
        List.of(
            new NewTopic(Topics.AUDIT, Optional.of(1), Optional.empty())
                .configs(
                    Map.of(
                        "cleanup.policy",
                        "delete",
                        "retention.ms",
                        Long.toString(RETENTION.toMillis())))));
  }
}
