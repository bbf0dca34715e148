package io.echolot.testkit;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.platform.topic.CompactedTopic;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static Path home;
  private static int port;
  private static Process broker;

  /** After the shared backends, whose Kafka it replaces. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    try {
      home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "own-kafka");
      port = freePort();
      Files.writeString(settings(), properties(freePort()));
      Process format =
          java(
              "kafka.tools.StorageTool",
              "format",
              "--cluster-id",
              "ZWNob2xvdC1kZXZzdGFjaw",
              "--config",
              settings().toString());
      if (format.waitFor() != 0) {
        throw new IllegalStateException("Kafka's storage can't be formatted, see " + home);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
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
    broker = java("kafka.Kafka", settings().toString());
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

  private static Path settings() {
    return home.resolve("server.properties");
  }

  private static String properties(int controller) {
    return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        controller.listener.names=CONTROLLER
        inter.broker.listener.name=PLAINTEXT
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        log.dirs=%3$s
        auto.create.topics.enable=false
        default.replication.factor=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        group.initial.rebalance.delay.ms=0
        log.cleaner.dedupe.buffer.size=33554432
        """
        .formatted(port, controller, home.resolve("log"));
  }

  /** Runs a class of the backends' own jar, which has Kafka's server in it. */
  private static Process java(String main, String... arguments) {
    Path jar = root().resolve("dev/devstack/target/echolot-devstack-run.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(jar + " is missing: build dev/devstack first (mvn package)");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-cp", jar.toString(), main));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve(main + ".log").toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
