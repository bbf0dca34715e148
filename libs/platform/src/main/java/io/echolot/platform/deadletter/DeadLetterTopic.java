package io.echolot.platform.deadletter;

import io.echolot.contracts.Topics;
import io.echolot.platform.topic.CompactedTopic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/** The topic {@code dead-letters} as it is created; what exists stays as it is. */
public final class DeadLetterTopic {

  /** How long an operator has to see to it. */
  public static final Duration RETENTION = Duration.ofDays(30);

  /** A record of Kafka's usual 1 MiB is a third larger in a letter. */
  public static final int MOST_BYTES = 4 << 20;

  private DeadLetterTopic() {}

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
            new NewTopic(Topics.DEAD_LETTERS, Optional.of(1), Optional.empty())
                .configs(
                    Map.of(
                        // A repetition replaces its letter, a replay takes it away.
                        "cleanup.policy",
                        "compact,delete",
                        "retention.ms",
                        Long.toString(RETENTION.toMillis()),
                        "max.message.bytes",
                        Integer.toString(MOST_BYTES)))));
  }
}
