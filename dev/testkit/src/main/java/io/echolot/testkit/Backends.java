package io.echolot.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Points a service under test to real backends: Kafka, a MongoDB database and a PostgreSQL database
 * of its own, the realm {@code echolot}, and a consumer group of its own.
 */
public class Backends implements QuarkusTestResourceLifecycleManager {

  private final String name = "t" + UUID.randomUUID().toString().substring(0, 8);

  @Override
  public Map<String, String> start() {
    createDatabase();
    Map<String, String> configuration = new HashMap<>();
    configuration.put("quarkus.http.test-port", "0");
    configuration.put("kafka.bootstrap.servers", kafka());
    configuration.put("quarkus.mongodb.connection-string", mongoUri());
    configuration.put("quarkus.mongodb.database", name);
    configuration.put("quarkus.datasource.jdbc.url", jdbcUrl());
    configuration.put("quarkus.datasource.username", user());
    configuration.put("quarkus.datasource.password", password());
    configuration.put("quarkus.oidc.auth-server-url", realmUrl());
    configuration.put("quarkus.oidc-client.auth-server-url", realmUrl());
    configuration.put("echolot.consumer-group", name);
    // Tests with thousands of calls are one tenant's, too.
    configuration.put("echolot.tenant-requests-per-minute", "1000000");
    return configuration;
  }

  private void createDatabase() {
    // Not by DriverManager: under a test profile it is another class loader's and knows no driver.
    PGSimpleDataSource server = new PGSimpleDataSource();
    server.setUrl(SharedBackends.get("postgresql.jdbc-url"));
    try (Connection connection = server.getConnection(user(), password());
        var statement = connection.createStatement()) {
      statement.executeUpdate("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String jdbcUrl() {
    String shared = SharedBackends.get("postgresql.jdbc-url");
    return shared.substring(0, shared.lastIndexOf('/') + 1) + name;
  }

  /** Kafka's bootstrap servers. */
  public static String kafka() {
    return SharedBackends.get("kafka");
  }

  /** A replica set. */
  public static String mongoUri() {
    return SharedBackends.get("mongodb.uri");
  }

  /** The issuer of tokens. */
  public static String realmUrl() {
    return SharedBackends.get("keycloak.realm-url");
  }

  private static String user() {
    return SharedBackends.get("postgresql.user");
  }

  private static String password() {
    return SharedBackends.get("postgresql.password");
  }

  @Override
  public void stop() {
    // The databases go with the backends.
  }
}
