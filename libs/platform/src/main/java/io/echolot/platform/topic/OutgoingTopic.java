package io.echolot.platform.topic;

import io.echolot.contracts.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/** The topic {@code outgoing} as it is created; what exists stays as it is. */
public final class OutgoingTopic {

  /** How long the gateway may be away, which reads it; what it says is about people. */
  private static final Duration RETENTION = Duration.ofDays(7);

  private static final int PARTITIONS = 6;

  private OutgoingTopic() {}

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
            new NewTopic(Topics.OUTGOING, Optional.of(PARTITIONS), Optional.empty())
                .configs(
                    Map.of(
                        "cleanup.policy",
                        "delete",
                        "retention.ms",
                        Long.toString(RETENTION.toMillis())))));
  }
}
