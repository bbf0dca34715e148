package io.echolot.testkit;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.devstack.Ports;
import io.echolot.platform.topic.CompactedTopic;
import io.echolot.testkit.broker.BrokerFolder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker that one test may kill, since nobody else uses it. */
public class OwnKafka implements QuarkusTestResourceLifecycleManager {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LOOK_MILLIS = 200;

  private static BrokerFolder home;
  private static int port;
  private static Process broker;

  /** After the shared backends, whose Kafka it replaces. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    home = BrokerFolder.create("own-kafka");
    port = Ports.freePort();
    home.format("PLAINTEXT://" + bootstrap(), "");
    // Also if the tests are ended in the middle.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> broker.destroyForcibly()));
    revive();
    CompactedTopic.ensure(
        client(),
        List.of(
            new CompactedTopic(Topics.SURVEYS, 1),
            new CompactedTopic(Topics.CHANNELS, 1),
            new CompactedTopic(Topics.FEEDBACK, 6),
            new CompactedTopic(Topics.ERASURES, 1)));
    return Map.of("kafka.bootstrap.servers", bootstrap());
  }

  @Override
  public void stop() {
    if (broker != null) {
      kill();
    }
  }

  /** Ends it at once, as when its machine dies. */
  public static void kill() {
    try {
      broker.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts the broker with the data that it had. */
  public static void revive() {
    broker = home.start();
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!answers()) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("The broker doesn't answer, see " + home);
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean answers() {
    if (!broker.isAlive()) {
      throw new IllegalStateException("The broker ended, see " + home);
    }
    try (Admin admin = Admin.create(client())) {
      return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Puts any bytes on a topic; returns when the broker has them. */
  public static void send(String topic, String key, byte[] value) {
    try (var producer =
        new KafkaProducer<>(client(), new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The newest record of each key that isn't erased, and how it came to be so. */
  public static Map<String, List<FeedbackRecord>> log() {
    Map<String, List<FeedbackRecord>> log = new LinkedHashMap<>();
    try (var consumer =
        new KafkaConsumer<>(client(), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.FEEDBACK).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < end.get(p))) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          if (record.value() == null) {
            log.remove(record.key());
          } else {
            log.computeIfAbsent(record.key(), key -> new ArrayList<>())
                .add(ContractsJson.read(record.value(), FeedbackRecord.class));
          }
        }
      }
    }
    return log;
  }

  private static Map<String, Object> client() {
    return Map.of("bootstrap.servers", bootstrap(), "acks", "all");
  }

  private static String bootstrap() {
    return "127.0.0.1:" + port;
  }
}
