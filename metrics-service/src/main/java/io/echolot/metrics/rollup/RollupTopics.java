package io.echolot.metrics.rollup;

import io.echolot.contracts.Topics;
import io.echolot.platform.topic.CompactedTopic;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Our own topics, named after the consumer group: another group computes everything anew beside
 * this one.
 */
@Singleton
public class RollupTopics {

  private static final int PARTITIONS = 6;

  private final Map<String, Object> kafka;
  private final String group;

  public RollupTopics(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "echolot.consumer-group") String group) {
    this.kafka = kafka;
    this.group = group;
  }

  Map<String, Object> kafka() {
    return kafka;
  }

  /**
   * The application's name in Kafka Streams. Another topology has another one, so that it counts
   * the log anew and leaves its predecessor's state alone.
   */
  String application() {
    return group + "-shares";
  }

  /** Each changed share's absolute counts. */
  String rollups() {
    return group + "-rollup-shares";
  }

  /** Tells every replica which cells changed in MongoDB. */
  String changes() {
    return group + "-changes";
  }

  void ensure() {
    CompactedTopic.ensure(
        kafka,
        List.of(
            new CompactedTopic(Topics.FEEDBACK, PARTITIONS),
            new CompactedTopic(rollups(), PARTITIONS),
            new CompactedTopic(changes(), 1)));
  }
}
