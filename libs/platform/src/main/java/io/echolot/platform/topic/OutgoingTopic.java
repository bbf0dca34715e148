package io.echolot.platform.topic;

import io.echolot.contracts.Topics;
import java.time.Duration;
import java.util.Map;

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
    new ExpiringTopic(Topics.OUTGOING, PARTITIONS, RETENTION).ensure(client);
  }
}
