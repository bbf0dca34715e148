package io.echolot.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** A KRaft broker and controller in one JVM of its own. */
final class KafkaBroker {

  private static final Duration PATIENCE = Duration.ofSeconds(180);

  private KafkaBroker() {}

  static String bootstrap(int port) {
    return "127.0.0.1:" + port;
  }

  static Child start(Path dir, Ports ports) {
    try {
      Path home = Files.createDirectories(dir.resolve("kafka"));
      Path settings = home.resolve("server.properties");
      Files.writeString(settings, settings(home.resolve("log"), ports));
      if (!Files.exists(home.resolve("log/meta.properties"))) {
        format(dir, settings);
      }
      Child child =
          Child.start(Part.KAFKA.key(), dir, java("kafka.Kafka", settings.toString()), Map.of());
      child.await(() -> answers(ports.kafka()), PATIENCE);
      return child;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void format(Path dir, Path settings) {
    Child tool =
        Child.start(
            "kafka-format",
            dir,
            java(
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                "ZWNob2xvdC1kZXZzdGFjaw",
                "--config",
                settings.toString()),
            Map.of());
    if (tool.awaitExit() != 0) {
      throw new DevStackException("Kafka's storage can't be formatted:\n" + tool.lastLines());
    }
  }

  private static List<String> java(String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(main);
    command.addAll(List.of(arguments));
    return command;
  }

  private static boolean answers(int port) {
    // A plain connection first: the admin client would log a warning for every try.
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
    } catch (IOException e) {
      return false;
    }
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap(port)))) {
      return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String settings(Path log, Ports ports) {
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
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=4
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        group.min.session.timeout.ms=1000
        log.cleaner.dedupe.buffer.size=33554432
        """
        .formatted(ports.kafka(), ports.kafkaController(), log);
  }
}
