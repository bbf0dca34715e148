package io.echolot.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * Where the backends are.
 *
 * @param mongoUri a replica set
 * @param mongoOrigin which MongoDB it is, for people
 * @param kafka bootstrap servers
 * @param jdbcUrl of the database {@code echolot}
 * @param realmUrl Keycloak's realm
 */
public record Backends(
    String mongoUri, String mongoOrigin, String kafka, String jdbcUrl, String realmUrl) {

  public String databaseUser() {
    return PostgresServer.USER;
  }

  public String databasePassword() {
    return PostgresServer.PASSWORD;
  }

  /** Writes it to {@code file}, all at once, for programs that share these backends. */
  void write(Path file) {
    Properties properties = new Properties();
    properties.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
    properties.setProperty("mongodb.uri", mongoUri);
    properties.setProperty("kafka", kafka);
    properties.setProperty("postgresql.jdbc-url", jdbcUrl);
    properties.setProperty("postgresql.user", databaseUser());
    properties.setProperty("postgresql.password", databasePassword());
    properties.setProperty("keycloak.realm-url", realmUrl);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (Writer writer = Files.newBufferedWriter(part)) {
      properties.store(writer, "Echolot's backends");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
