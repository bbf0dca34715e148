package io.echolot.testkit.broker;

import io.echolot.devstack.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a broker of a test's own has its settings, data and logs, and how it is started there. It
 * runs by the backends' own jar, which has Kafka's server in it.
 */
public final class BrokerFolder {

  private final Path home;

  private BrokerFolder(Path home) {
    this.home = home;
  }

  /** A new one below the module's {@code target}. */
  public static BrokerFolder create(String name) {
    try {
      return new BrokerFolder(Files.createTempDirectory(Path.of("target").toAbsolutePath(), name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path resolve(String file) {
    return home.resolve(file);
  }

  /**
   * Writes the settings, and formats the storage.
   *
   * @param listener where clients find it, e.g. {@code PLAINTEXT://127.0.0.1:9092}
   * @param more settings, one a line; may be empty
   */
  public void format(String listener, String more) {
    String protocol = listener.substring(0, listener.indexOf(':'));
    String settings =
        """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%3$d
        listeners=%1$s,CONTROLLER://127.0.0.1:%3$d
        advertised.listeners=%1$s
        controller.listener.names=CONTROLLER
        inter.broker.listener.name=%2$s
        listener.security.protocol.map=%2$s:%2$s,CONTROLLER:PLAINTEXT
        log.dirs=%4$s/log
        auto.create.topics.enable=false
        default.replication.factor=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        group.initial.rebalance.delay.ms=0
        log.cleaner.dedupe.buffer.size=33554432
        """
            .formatted(listener, protocol, Ports.freePort(), home);
    try {
      Files.writeString(settings(), settings + more);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await(
        java(
            "kafka.tools.StorageTool",
            "format",
            "--cluster-id",
            "ZWNob2xvdC1kZXZzdGFjaw",
            "--config",
            settings().toString()));
  }

  /** Starts the broker with the data that it has; it may not answer yet. */
  public Process start() {
    return java("kafka.Kafka", settings().toString());
  }

  /**
   * Returns once a program has ended.
   *
   * @throws IllegalStateException if it failed
   */
  public static void await(Process program) {
    try {
      if (program.waitFor() != 0) {
        throw new IllegalStateException(
            program.info().commandLine().orElse("a program") + " failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Path settings() {
    return home.resolve("server.properties");
  }

  private Process java(String main, String... arguments) {
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

  /**
   * The folder of the whole project: the one with {@code .mvn}.
   *
   * @throws IllegalStateException if a test runs outside the project
   */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("Not inside the project: no folder .mvn above");
    }
    return folder;
  }

  @Override
  public String toString() {
    return home.toString();
  }
}
