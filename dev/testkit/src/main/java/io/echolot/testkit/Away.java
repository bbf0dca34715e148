package io.echolot.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Backends that are away when the service starts: {@code @QuarkusTestResource(value = Away.class,
 * initArgs = @ResourceArg(name = "what", value = "keycloak,kafka"), restrictToAnnotatedClass =
 * true)}. Of {@code keycloak} and {@code kafka} (whose name nobody can resolve) for good; {@code
 * postgresql}, {@code mongodb} and {@code kafka-for-now} until their {@link #relay} is opened.
 * Limits for slow clients are short.
 */
public class Away implements QuarkusTestResourceLifecycleManager {

  private static final Map<String, Relay> RELAYS = new HashMap<>();

  private String what = "";

  /** After the shared backends, some of which it replaces. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public void init(Map<String, String> arguments) {
    what = arguments.get("what");
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> configuration = new HashMap<>();
    configuration.put("echolot.receive.headers-within", "1s");
    configuration.put("echolot.receive.body-within", "1s");
    for (String part : what.split(",")) {
      configuration.putAll(configuration(part));
    }
    return configuration;
  }

  private static Map<String, String> configuration(String part) {
    switch (part) {
      case "keycloak":
        String realm = "http://localhost:1/realms/none";
        return Map.of(
            "quarkus.oidc.auth-server-url", realm, "quarkus.oidc-client.auth-server-url", realm);
      case "kafka":
        return Map.of("kafka.bootstrap.servers", "kafka.invalid:9092");
      case "kafka-for-now":
        return Map.of("kafka.bootstrap.servers", relay(part, Backends.kafka()));
      case "postgresql":
        String url = SharedBackends.get("postgresql.jdbc-url");
        String address = url.replaceAll(".*//([^/]*)/.*", "$1");
        return Map.of("quarkus.datasource.jdbc.url", url.replace(address, relay(part, address)));
      case "mongodb":
        String mongo = Backends.mongoUri().replaceAll(".*//([^/?]*).*", "$1");
        return Map.of(
            "quarkus.mongodb.connection-string",
            "mongodb://" + relay(part, mongo) + "/?directConnection=true",
            "quarkus.mongodb.server-selection-timeout",
            "1s",
            "quarkus.mongodb.read-timeout",
            "1s");
      default:
        throw new IllegalArgumentException(part);
    }
  }

  private static String relay(String part, String target) {
    Relay relay = Relay.to(target);
    RELAYS.put(part, relay);
    return relay.address();
  }

  /** The way to a backend; away until it is opened. */
  public static Relay relay(String part) {
    return RELAYS.get(part);
  }

  @Override
  public void stop() {
    RELAYS.values().forEach(Relay::close);
    RELAYS.clear();
  }
}
