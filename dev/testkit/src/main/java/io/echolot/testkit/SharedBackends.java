package io.echolot.testkit;

import io.echolot.testkit.broker.BrokerFolder;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * Where the backends of this test run are: those that run already, else ones that are started for
 * this JVM and end with it.
 */
final class SharedBackends {

  private static final String FILE = "backends.properties";
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(4);

  private static Properties found;

  private SharedBackends() {}

  static synchronized String get(String key) {
    if (found == null) {
      Path shared = BrokerFolder.root().resolve(".echolot/test").resolve(FILE);
      found = isAlive(shared) ? read(shared) : startOwn();
    }
    return found.getProperty(key);
  }

  private static boolean isAlive(Path file) {
    return Files.exists(file)
        && ProcessHandle.of(Long.parseLong(read(file).getProperty("pid"))).isPresent();
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static Properties startOwn() {
    Path jar = BrokerFolder.root().resolve("dev/devstack/target/echolot-devstack-run.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(jar + " is missing: build dev/devstack first (mvn package)");
    }
    Path dir = Path.of("target", "backends").toAbsolutePath();
    // Tests with a profile load this class anew, in the same JVM.
    if (isAlive(dir.resolve(FILE))) {
      return read(dir.resolve(FILE));
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String own = Long.toString(ProcessHandle.current().pid());
    try {
      Files.createDirectories(dir);
      Files.deleteIfExists(dir.resolve(FILE));
      Process process =
          new ProcessBuilder(java, "-jar", jar.toString(), dir.toString(), "free", own)
              .inheritIO()
              .start();
      await(process, dir.resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read(dir.resolve(FILE));
  }

  private static void await(Process process, Path file) {
    long begun = System.nanoTime();
    try {
      while (!Files.exists(file)) {
        if (System.nanoTime() - begun > PATIENCE_NANOS
            || process.waitFor(200, TimeUnit.MILLISECONDS)) {
          throw new IllegalStateException("The backends didn't start; see the output above");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
