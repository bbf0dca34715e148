package io.echolot.launcher;

import io.echolot.devstack.Backends;
import io.echolot.launcher.demo.SmsDoor;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What each service gets by its environment, as it would on Kubernetes. */
final class Settings {

  private static final String STATE_SECRET = "demo-state-secret-of-32-characters";

  private final Path dir;
  private final Backends backends;
  private final ServicePorts ports;
  private final String feeds;

  /**
   * Settings.
   *
   * @param dir where services may keep files
   * @param feeds base URL of the demo's feeds; empty for no sources
   */
  Settings(Path dir, Backends backends, ServicePorts ports, String feeds) {
    this.dir = dir;
    this.backends = backends;
    this.ports = ports;
    this.feeds = feeds;
  }

  Map<String, String> of(Service service) {
    Map<String, String> settings = new HashMap<>();
    settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    settings.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
    settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    settings.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.managementOf(service)));
    settings.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
    settings.put("QUARKUS_MONGODB_CONNECTION_STRING", backends.mongoUri());
    settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", backends.realmUrl());
    settings.put("ECHOLOT_SIGNING_SECRET", "demo-signing-secret-of-32-characters");
    if (service != Service.LISTENER) {
      settings.put("KAFKA_BOOTSTRAP_SERVERS", backends.kafka());
    }
    switch (service) {
      case SURVEY -> survey(settings);
      case GATEWAY -> gateway(settings);
      case LISTENER -> listener(settings);
      case METRICS -> metrics(settings);
    }
    return settings;
  }

  private void survey(Map<String, String> settings) {
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", backends.jdbcUrl());
    settings.put("QUARKUS_DATASOURCE_USERNAME", backends.databaseUser());
    settings.put("QUARKUS_DATASOURCE_PASSWORD", backends.databasePassword());
    settings.put("ECHOLOT_GATEWAY_URL", ports.url(Service.GATEWAY));
    settings.put("ECHOLOT_UPSTREAM_GATEWAY", ports.url(Service.GATEWAY));
    settings.put("ECHOLOT_UPSTREAM_LISTENER", ports.url(Service.LISTENER));
    settings.put("ECHOLOT_UPSTREAM_METRICS", ports.url(Service.METRICS));
    settings.put("ECHOLOT_CONSOLE_CLIENT_SECRET", "demo-console-secret");
    settings.put("ECHOLOT_CONSOLE_STATE_SECRET", STATE_SECRET);
    settings.put("ECHOLOT_PEOPLE_CLIENT_SECRET", "demo-people-secret");
    carriers(settings);
  }

  /** The demo's carriers sit on this machine, too. */
  private void carriers(Map<String, String> settings) {
    settings.put("ECHOLOT_SEALING_KEYS", "ZWNob2xvdC1sYXB0b3Ata2V5LW5vdC1hLXNlY3JldCE=");
    settings.put("ECHOLOT_TWILIO_API", ports.twilioUrl());
    settings.put("ECHOLOT_SMTP_PRIVATE_ADDRESSES", "true");
    settings.put("ECHOLOT_TELEGRAM_API", ports.telegramUrl());
  }

  private void gateway(Map<String, String> settings) {
    carriers(settings);
    settings.put("ECHOLOT_PUBLIC_URL", ports.url(Service.GATEWAY));
    settings.put("ECHOLOT_TWILIO_ACCOUNTS_0__SID", SmsDoor.ACCOUNT);
    settings.put("ECHOLOT_TWILIO_ACCOUNTS_0__AUTH_TOKEN", SmsDoor.TOKEN);
    // All of a demo's customers sit at one address.
    settings.put("ECHOLOT_RATE_LIMIT_PER_ADDRESS", "1000000");
    settings.put("ECHOLOT_RATE_LIMIT_PER_KEY", "1000000");
  }

  private void listener(Map<String, String> settings) {
    settings.put("ECHOLOT_GATEWAY_URL", ports.url(Service.GATEWAY));
    settings.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", backends.realmUrl());
    settings.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", "demo-listener-secret");
    if (!feeds.isEmpty()) {
      // The demo's far ends sit on this machine.
      settings.put("ECHOLOT_LISTENER_PRIVATE_ADDRESSES", "true");
      source(settings, 0, "press", "RSS", feeds + "/feeds/press.xml", "");
      source(settings, 1, "fediverse", "MASTODON", feeds, "nordlicht");
    }
  }

  private static void source(
      Map<String, String> settings, int index, String id, String kind, String url, String tag) {
    String prefix = "ECHOLOT_LISTENER_SOURCES_" + index + "__";
    settings.put(prefix + "ID", id);
    settings.put(prefix + "TENANT", "acme");
    settings.put(prefix + "KIND", kind);
    settings.put(prefix + "URL", url);
    settings.put(prefix + "HASHTAG", tag);
    settings.put(prefix + "QUERY", "brand");
    settings.put(prefix + "STAGE", "discover");
    settings.put(prefix + "TOUCHPOINT", "website");
    settings.put(prefix + "EVERY", "PT15S");
  }

  private void metrics(Map<String, String> settings) {
    settings.put("KAFKA_STREAMS_STATE_DIR", dir.resolve("streams").toString());
  }
}
