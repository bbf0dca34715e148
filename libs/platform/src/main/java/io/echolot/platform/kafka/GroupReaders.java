package io.echolot.platform.kafka;

import io.echolot.platform.deadletter.DeadLetters;
import io.echolot.platform.kafka.PollingRest.PollingThread;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Opens the readers of a service, and tells them which partitions come and go. */
@Default
@ApplicationScoped
@Identifier("group-readers")
public class GroupReaders implements KafkaConsumerRebalanceListener {

  private final Map<String, GroupReader> byGroup = new HashMap<>();

  /** In which generation groups own partitions; a channel may be there before its reader. */
  private final Map<String, Integer> owning = new HashMap<>();

  private final KafkaClientService clients;
  private final DeadLetters letters;
  private final RecordSpans spans;
  private final Clock clock;

  GroupReaders(
      KafkaClientService clients, DeadLetters letters, OpenTelemetry telemetry, Clock clock) {
    this.clients = clients;
    this.letters = letters;
    this.spans = new RecordSpans(telemetry);
    this.clock = clock;
  }

  /**
   * A reader that prepares itself at once.
   *
   * @param name under which it sets records aside, and for the log
   * @param group its channel's {@code group.id}; no other channel of the service has it
   * @param prepare what must have succeeded before a record is handled, e.g. that topics and
   *     indexes exist; tried until it does
   */
  public GroupReader open(String name, String group, Runnable prepare) {
    GroupReader reader =
        new GroupReader(
            name,
            letters.sieve(name),
            prepare,
            spans,
            clock,
            channel -> PollingThread.of(clients.getConsumer(channel)));
    register(group, reader);
    reader.prepare();
    return reader;
  }

  private synchronized void register(String group, GroupReader reader) {
    if (byGroup.putIfAbsent(group, reader) != null) {
      throw new IllegalArgumentException("Two channels are in the group " + group);
    }
    Integer generation = owning.get(group);
    if (generation != null) {
      reader.own(generation);
    }
  }

  void end(@Observes ShutdownEvent event) {
    AwaitsBroker.giveUp();
  }

  @Override
  public synchronized void onPartitionsAssigned(
      Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    ConsumerGroupMetadata group = consumer.groupMetadata();
    owning.put(group.groupId(), group.generationId());
    GroupReader reader = byGroup.get(group.groupId());
    if (reader != null) {
      reader.own(group.generationId());
    }
  }

  @Override
  public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    try {
      leaving(consumer)
          .map(GroupReader::release)
          .filter(stored -> !stored.isEmpty())
          .ifPresent(consumer::commitSync);
    } catch (KafkaException e) {
      Log.debugf("The next owner repeats some records: %s", e.getMessage());
    }
  }

  @Override
  public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    leaving(consumer).ifPresent(GroupReader::release);
  }

  private synchronized Optional<GroupReader> leaving(Consumer<?, ?> consumer) {
    String group = consumer.groupMetadata().groupId();
    owning.remove(group);
    return Optional.ofNullable(byGroup.get(group));
  }
}
