package io.echolot.platform.audit;

import io.echolot.contracts.Topics;
import io.echolot.platform.topic.ExpiringTopic;
import java.time.Duration;
import java.util.Map;

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
    new ExpiringTopic(Topics.AUDIT, 1, RETENTION).ensure(client);
  }
}
