package io.echolot.metrics.secure;

import io.echolot.platform.start.TrustedAuthorities;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A broker that speaks by TLS and with those only who log in; its certificate is a private
 * authority's. Settings are those that the chart makes.
 */
public class SecureKafka implements QuarkusTestResourceLifecycleManager {

  private static final String LOGIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule required"
          + " username=\"echolot\" password=\"secret\"";
  private static final String PASSWORD = "changeit";

  private static Map<String, String> client = Map.of();

  private Path home;
  private Process broker;

  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    try {
      home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "secure-kafka");
      int port = freePort();
      Files.writeString(settings(), properties(port, freePort()));
      certificate();
      await(
          java(
              "kafka.tools.StorageTool",
              "format",
              "--cluster-id",
              "ZWNob2xvdC1kZXZzdGFjaw",
              "--config",
              settings().toString()));
      broker = java("kafka.Kafka", settings().toString());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> broker.destroyForcibly()));
      TrustedAuthorities.add(home.resolve("ca.crt"));
      client =
          Map.of(
              "bootstrap.servers",
              "localhost:" + port,
              "security.protocol",
              "SASL_SSL",
              "sasl.mechanism",
              "PLAIN",
              "sasl.jaas.config",
              LOGIN + ";");
      Map<String, String> configuration = new HashMap<>();
      client.forEach((key, value) -> configuration.put("kafka." + key, value));
      return configuration;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a client of it is configured. */
  static Map<String, Object> client() {
    return new HashMap<>(client);
  }

  @Override
  public void stop() {
    broker.destroyForcibly();
    List.of("", "Type", "Password")
        .forEach(part -> System.clearProperty("javax.net.ssl.trustStore" + part));
  }

  private void certificate() throws IOException {
    keytool(
        "-genkeypair -alias s -keyalg EC -storetype PKCS12 -dname CN=localhost"
            + " -ext SAN=dns:localhost,ip:127.0.0.1");
    keytool("-exportcert -alias s -rfc -file " + home.resolve("ca.crt"));
  }

  private void keytool(String arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments.split(" ")));
    command.addAll(List.of("-keystore", home.resolve("server.p12").toString()));
    command.addAll(List.of("-storepass", PASSWORD));
    await(new ProcessBuilder(command).start());
  }

  private static void await(Process process) {
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            process.info().commandLine().orElse("a program") + " failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Path settings() {
    return home.resolve("server.properties");
  }

  private String properties(int port, int controller) {
    return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=SASL_SSL://localhost:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=SASL_SSL://localhost:%1$d
        controller.listener.names=CONTROLLER
        inter.broker.listener.name=SASL_SSL
        listener.security.protocol.map=SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT
        sasl.enabled.mechanisms=PLAIN
        sasl.mechanism.inter.broker.protocol=PLAIN
        listener.name.sasl_ssl.plain.sasl.jaas.config=%4$s user_echolot="secret";
        ssl.keystore.location=%3$s/server.p12
        ssl.keystore.password=%5$s
        ssl.truststore.location=%3$s/server.p12
        ssl.truststore.password=%5$s
        log.dirs=%3$s/log
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
        .formatted(port, controller, home, LOGIN, PASSWORD);
  }

  /** Runs a class of the backends' own jar, which has Kafka's server in it. */
  private Process java(String main, String... arguments) throws IOException {
    Path jar = root().resolve("dev/devstack/target/echolot-devstack-run.jar");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-cp", jar.toString(), main));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve(main + ".log").toFile()))
        .start();
  }

  private static Path root() {
    Path dir = Path.of("").toAbsolutePath();
    while (!Files.exists(dir.resolve("dev/devstack"))) {
      dir = dir.getParent();
    }
    return dir;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
