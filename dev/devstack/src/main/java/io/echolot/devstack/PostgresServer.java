package io.echolot.devstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** PostgreSQL with the database {@code echolot}. */
final class PostgresServer {

  static final String USER = "postgres";
  static final String PASSWORD = "postgres";

  private static final String DATABASE = "echolot";

  private PostgresServer() {}

  static String jdbcUrl(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
  }

  static EmbeddedPostgres start(Path dir, int port) {
    try {
      Path cache = Files.createDirectories(Downloads.cache().resolve("postgresql"));
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setDataDirectory(dir.resolve("postgresql"))
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(cache.toFile())
              .setPort(port)
              .setPGStartupWait(Duration.ofSeconds(60))
              .setServerConfig("max_connections", "200")
              .start();
      createDatabase(server);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void createDatabase(EmbeddedPostgres server) {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      try (var found =
          statement.executeQuery("select 1 from pg_database where datname = 'echolot'")) {
        if (found.next()) {
          return;
        }
      }
      statement.executeUpdate("create database " + DATABASE);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
