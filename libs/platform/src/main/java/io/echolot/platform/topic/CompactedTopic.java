package io.echolot.platform.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * A compacted topic as Echolot needs it. Every service makes sure at its start that the topics it
 * reads or writes exist, so that services may start in any order.
 *
 * @param name the topic
 * @param partitions how many partitions it gets if it doesn't exist yet
 */
public record CompactedTopic(String name, int partitions) {

  /** For an answer of the broker; a client waits a minute by default, and so does its end. */
  private static final int PATIENCE_MILLIS = 10_000;

  /**
   * Creates those of {@code topics} that don't exist, with the broker's replication factor. What
   * exists stays as it is.
   *
   * @param client the Kafka client's configuration
   * @throws IllegalStateException if the broker can't be reached or refuses
   */
  public static void ensure(Map<String, Object> client, List<CompactedTopic> topics) {
    create(client, topics.stream().map(CompactedTopic::newTopic).toList());
  }

  /** Creates topics that aren't compacted alone; as {@link #ensure} otherwise. */
  public static void create(Map<String, Object> client, List<NewTopic> topics) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    try (Admin admin = Admin.create(settings)) {
      admin.createTopics(topics).values().values().forEach(CompactedTopic::await);
    }
  }

  /**
   * All partitions of some topics.
   *
   * @throws NotThereYet if the broker doesn't know all of the topics yet, as for a moment after
   *     they were created; who reads only what it knows would miss the rest for ever
   */
  public static List<TopicPartition> partitions(Consumer<?, ?> consumer, List<String> topics) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : topics) {
      List<PartitionInfo> known = consumer.partitionsFor(topic);
      if (known == null || known.isEmpty()) {
        throw new NotThereYet("Kafka doesn't know the topic " + topic + " yet");
      }
      known.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
    }
    return List.copyOf(partitions);
  }

  private NewTopic newTopic() {
    return new NewTopic(name, Optional.of(partitions), Optional.empty())
        .configs(Map.of("cleanup.policy", "compact"));
  }

  private static void await(KafkaFuture<Void> creation) {
    try {
      creation.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("Kafka did not create a topic", e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while topics were created", e);
    }
  }
}
