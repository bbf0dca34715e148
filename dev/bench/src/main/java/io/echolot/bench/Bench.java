package io.echolot.bench;

import io.echolot.bench.processor.Processes;
import io.echolot.contracts.feedback.SecretId;
import io.echolot.devstack.Child;
import io.echolot.devstack.DevStackException;
import io.echolot.devstack.Folders;
import io.echolot.devstack.Ports;
import io.echolot.launcher.Api;
import io.echolot.launcher.DemoTenant;
import io.echolot.launcher.Platform;
import io.echolot.launcher.Service;
import io.echolot.launcher.ServicePorts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** All of Echolot on free ports with empty stores, and the baselines beside it. */
final class Bench implements AutoCloseable {

  private static final AtomicLong CALLS = new AtomicLong();

  private static final Path DIR = Path.of("dev/bench/target/world").toAbsolutePath();
  private static final Path BASELINE =
      Path.of("dev/bench/baseline/target/quarkus-app/quarkus-run.jar").toAbsolutePath();

  final Platform platform;
  final Api api;
  private final ServicePorts ports;
  private final Map<String, Double> found = new LinkedHashMap<>();

  private Bench(Platform platform, Api api, ServicePorts ports) {
    this.platform = platform;
    this.api = api;
    this.ports = ports;
  }

  /**
   * Starts everything.
   *
   * @param root where the services were built
   */
  static Bench start(Path root) {
    Folders.delete(DIR);
    ServicePorts ports = ServicePorts.free();
    Platform platform =
        Platform.start(
            root, DIR, Ports.free(), ports, List.of(Service.values()), "", System.out::println);
    Api api = Api.of(platform.backends().realmUrl(), ports);
    Bench bench = new Bench(platform, api, ports);
    try {
      DemoTenant.load(api, root, "http://localhost:8080", System.out::println);
      return bench;
    } catch (RuntimeException e) {
      bench.close();
      throw e;
    }
  }

  /** Publishes a survey, as everybody does. */
  void publish(String draft) {
    String id =
        api.call(Service.SURVEY, "POST", "/v1/surveys", draft)
            .expect(201)
            .json()
            .path("id")
            .asText();
    api.call(Service.SURVEY, "POST", "/v1/surveys/" + id + "/publish", "").expect(200);
  }

  /** What all its processes have used so far. */
  Processes processes() {
    return Processes.of(DIR);
  }

  /** Notes a figure, of which more is better. */
  void found(String what, double value) {
    found.put(what, value);
  }

  Map<String, Double> found() {
    return found;
  }

  int port(Service service) {
    return ports.of(service);
  }

  /** The gateway with one insert a request, and the echo; ended by who asked for it. */
  Child baseline(int port) {
    int management = Ports.freePort();
    Child child =
        Child.start(
            "baseline",
            DIR,
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xms32m",
                "-Xmx160m",
                "-Xss512k",
                "-jar",
                BASELINE.toString()),
            Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(management),
                "QUARKUS_MONGODB_CONNECTION_STRING", platform.backends().mongoUri(),
                "QUARKUS_MONGODB_DATABASE", "echolot_baseline",
                "QUARKUS_OIDC_AUTH_SERVER_URL", platform.backends().realmUrl(),
                "KAFKA_BOOTSTRAP_SERVERS", platform.backends().kafka(),
                "ECHOLOT_SIGNING_SECRET", "a-baseline-signs-by-a-secret-of-its-own",
                "ECHOLOT_RATE_LIMIT_PER_ADDRESS", "100000000",
                "ECHOLOT_RATE_LIMIT_PER_KEY", "100000000"));
    child.await(
        () -> {
          try {
            return api.send(
                        "GET",
                        URI.create("http://localhost:" + management + "/q/health/ready"),
                        "",
                        Map.of())
                    .status()
                == 200;
          } catch (DevStackException e) {
            return false;
          }
        },
        Duration.ofSeconds(60));
    return child;
  }

  /**
   * Whole requests on the wire, each with a response of its own, also among those of other calls:
   * the baseline reads the gateway's log, and would refuse its responses as somebody else's.
   */
  static Supplier<byte[]> requests(String path) {
    SplittableRandom random = new SplittableRandom(CALLS.incrementAndGet());
    return () -> {
      // As the widget makes them.
      String secret = new UUID(random.nextLong(), random.nextLong()).toString();
      String id = SecretId.of("relationship-nps", secret, Instant.now());
      String body =
          """
          {"survey":"relationship-nps","version":1,"revision":1,"secret":"%s","language":"en",\
          "touchpoint":"website","state":"complete","answers":[{"question":"nps","value":%d},\
          {"question":"why","value":"Fast, friendly and easy, as always"}]}"""
              .formatted(secret, random.nextInt(11));
      return ("PUT "
              + path
              + id
              + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body)
          .getBytes(StandardCharsets.US_ASCII);
    };
  }

  @Override
  public void close() {
    platform.close();
  }
}
