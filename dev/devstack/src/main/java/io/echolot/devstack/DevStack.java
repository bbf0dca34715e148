package io.echolot.devstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * The four backends, each a process of its own on loopback. Their data stay in the folder and are
 * there at the next start; Keycloak's come from its realm file every time.
 */
public final class DevStack implements AutoCloseable {

  private static final long NEEDED_BYTES = 2L << 30;
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

  private final Path dir;
  private final Ports ports;
  private final Consumer<String> progress;
  private final Map<Part, Child> children = new EnumMap<>(Part.class);
  private EmbeddedPostgres postgres;
  private MongoProgram mongo;

  private DevStack(Path dir, Ports ports, Consumer<String> progress) {
    this.dir = dir.toAbsolutePath();
    this.ports = ports;
    this.progress = progress;
  }

  /**
   * Starts all four side by side.
   *
   * @param progress hears a line when a part is ready, or comes from elsewhere than expected
   * @throws DevStackException if one can't be had; what was started is ended
   */
  public static DevStack start(Path dir, Ports ports, Consumer<String> progress) {
    DevStack stack = new DevStack(dir, ports, progress);
    try {
      stack.check();
      CompletableFuture.allOf(
              stack.async(Part.POSTGRESQL),
              stack.async(Part.MONGODB),
              stack.async(Part.KAFKA),
              stack.async(Part.KEYCLOAK))
          .join();
      return stack;
    } catch (CompletionException e) {
      stack.close();
      throw e.getCause() instanceof DevStackException known
          ? known
          : new DevStackException(String.valueOf(e.getCause()), e);
    }
  }

  private void check() {
    try {
      Files.createDirectories(dir);
      long usable = Files.getFileStore(dir).getUsableSpace();
      if (usable < NEEDED_BYTES) {
        throw new DevStackException(
            "Too little disk space: 2 GiB are needed, "
                + (usable >> 20)
                + " MiB are free. Make room or run from another disk.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Part part : Part.values()) {
      Ports.requireFree(ports.of(part), part.title());
    }
  }

  private CompletableFuture<Void> async(Part part) {
    return CompletableFuture.runAsync(
        () -> {
          long begun = System.nanoTime();
          begin(part);
          long took = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
          progress.accept("%s is ready (%d s)".formatted(title(part), took));
        },
        // A thread each: the common pool has but one on a small machine.
        command -> new Thread(command, "start-" + part.key()).start());
  }

  private String title(Part part) {
    return part == Part.MONGODB ? part.title() + " (" + mongoOrigin() + ")" : part.title();
  }

  private void begin(Part part) {
    switch (part) {
      case POSTGRESQL -> postgres = PostgresServer.start(dir, ports.postgresql());
      case MONGODB -> {
        if (givenMongo().isEmpty()) {
          mongo = MongoProgram.find(progress);
          put(part, MongoServer.start(dir, ports.mongodb(), mongo));
        }
      }
      case KAFKA -> put(part, KafkaBroker.start(dir, ports));
      case KEYCLOAK -> put(part, KeycloakServer.start(dir, ports.keycloak()));
    }
  }

  private synchronized void put(Part part, Child child) {
    children.put(part, child);
  }

  private static String givenMongo() {
    return System.getenv().getOrDefault("ECHOLOT_MONGODB_URI", "");
  }

  private String mongoOrigin() {
    return givenMongo().isEmpty() ? mongo.origin() : "the one of ECHOLOT_MONGODB_URI";
  }

  public Backends backends() {
    return new Backends(
        givenMongo().isEmpty() ? MongoServer.uri(ports.mongodb()) : givenMongo(),
        mongoOrigin(),
        KafkaBroker.bootstrap(ports.kafka()),
        PostgresServer.jdbcUrl(ports.postgresql()),
        KeycloakServer.realmUrl(ports.keycloak()));
  }

  /** Ends a part at once, as a crash would. PostgreSQL can't be ended alone. */
  public synchronized void kill(Part part) {
    children.remove(part).kill();
  }

  /** Starts a part again that was killed, with the data it had. */
  public void restart(Part part) {
    begin(part);
  }

  @Override
  public synchronized void close() {
    children.values().parallelStream().forEach(child -> child.stop(STOP_PATIENCE));
    children.clear();
    if (postgres != null) {
      try {
        postgres.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      postgres = null;
    }
  }
}
