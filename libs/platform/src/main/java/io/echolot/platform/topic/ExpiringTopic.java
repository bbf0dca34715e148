package io.echolot.platform.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A topic whose records are gone after a time, as whoever reads it is through with them by then.
 *
 * @param name the topic
 * @param partitions how many partitions it gets if it doesn't exist yet
 * @param retention how long its reader may be away
 */
public record ExpiringTopic(String name, int partitions, Duration retention) {

  /**
   * Creates it if it doesn't exist, with the broker's replication factor; what exists stays as it
   * is.
   *
   * @param client the Kafka client's configuration
   * @throws IllegalStateException if the broker can't be reached or refuses
   */
  public void ensure(Map<String, Object> client) {
    CompactedTopic.create(
        client,
        List.of(
            new NewTopic(name, Optional.of(partitions), Optional.empty())
                .configs(
                    Map.of(
                        "cleanup.policy",
                        "delete",
                        "retention.ms",
                        Long.toString(retention.toMillis())))));
  }
}
