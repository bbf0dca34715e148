package io.echolot.metrics.secure;

import io.echolot.devstack.Ports;
import io.echolot.platform.start.TrustedAuthorities;
import io.echolot.testkit.broker.BrokerFolder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private BrokerFolder home;
  private Process broker;

  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    try {
      home = BrokerFolder.create("secure-kafka");
      int port = Ports.freePort();
      certificate();
      home.format("SASL_SSL://localhost:" + port, security());
      broker = home.start();
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
    BrokerFolder.await(new ProcessBuilder(command).start());
  }

  private String security() {
    return """
        sasl.enabled.mechanisms=PLAIN
        sasl.mechanism.inter.broker.protocol=PLAIN
        listener.name.sasl_ssl.plain.sasl.jaas.config=%2$s user_echolot="secret";
        ssl.keystore.location=%1$s
        ssl.keystore.password=%3$s
        ssl.truststore.location=%1$s
        ssl.truststore.password=%3$s
        """
        .formatted(home.resolve("server.p12"), LOGIN, PASSWORD);
  }
}
