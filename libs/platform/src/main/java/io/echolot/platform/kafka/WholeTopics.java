package io.echolot.platform.kafka;

import io.echolot.platform.deadletter.DeadLetters;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Opens the readers of whole topics of a service. */
@ApplicationScoped
public class WholeTopics {

  private final KafkaClientService clients;
  private final DeadLetters letters;

  WholeTopics(KafkaClientService clients, DeadLetters letters) {
    this.clients = clients;
    this.letters = letters;
  }

  /**
   * What a channel reads by {@code assign-seek}.
   *
   * @param name under which it sets records aside, and for the log
   * @param channel the channel's name
   * @param topics all of which it reads, each partition whether or not {@code assign-seek} names it
   * @param prepare what must have succeeded before it can be caught up, e.g. that the topics exist;
   *     tried until it does
   */
  public WholeTopic open(String name, String channel, List<String> topics, Runnable prepare) {
    var reader = new WholeTopicReader(name, letters.sieve(name), topics);
    reader.follow(prepare, () -> clients.getConsumer(channel));
    return reader;
  }
}
