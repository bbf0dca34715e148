package io.echolot.devstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Keycloak with the realm {@code echolot}; its users live in memory and come from the realm file.
 */
final class KeycloakServer {

  private static final String VERSION = "26.7.3";
  private static final Duration PATIENCE = Duration.ofSeconds(300);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  /**
   * Two modules' tests log in as the same people at once; Keycloak refuses the later one else, with
   * a right password, too.
   */
  private static final String LOGINS_AT_ONCE =
      "--spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests=true";

  private KeycloakServer() {}

  static String realmUrl(int port) {
    return "http://localhost:" + port + "/realms/echolot";
  }

  static Child start(Path dir, int port) {
    Path home = home(dir);
    Child child =
        Child.start(
            Part.KEYCLOAK.key(),
            dir,
            List.of(
                home.resolve("bin/kc.sh").toString(),
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port,
                "--log-level=warn",
                LOGINS_AT_ONCE),
            environment());
    child.await(() -> answers(port), PATIENCE);
    return child;
  }

  private static Map<String, String> environment() {
    return Map.of(
        "JAVA_HOME",
        System.getProperty("java.home"),
        "JAVA_OPTS_KC_HEAP",
        "-Xms64m -Xmx384m -XX:TieredStopAtLevel=1");
  }

  /** The unpacked and built distribution; another one for another realm file. */
  private static Path home(Path dir) {
    try {
      byte[] realm = realm();
      Path home =
          Downloads.cache()
              .resolve("keycloak-" + VERSION + "-" + Integer.toHexString(Arrays.hashCode(realm)));
      if (!Files.exists(home.resolve("built"))) {
        if (!Files.exists(home)) {
          Unzip.into(archive(), home, name -> name.substring(name.indexOf('/') + 1));
        }
        Files.createDirectories(home.resolve("data/import"));
        Files.write(home.resolve("data/import/echolot-realm.json"), realm);
        build(dir, home);
      }
      return home;
    } catch (IOException e) {
      throw new DevStackException(
          "Keycloak can't be had (" + e.getMessage() + "). Allow access to Maven Central.", e);
    }
  }

  private static void build(Path dir, Path home) throws IOException {
    Path script = home.resolve("bin/kc.sh");
    if (!script.toFile().setExecutable(true)) {
      throw new IOException("can't make kc.sh executable");
    }
    Child build =
        Child.start(
            "keycloak-build",
            dir,
            List.of(script.toString(), "build", "--db=dev-mem", "--cache=local"),
            environment());
    if (build.awaitExit() != 0) {
      throw new IOException("its build failed, see " + build.log());
    }
    Files.writeString(home.resolve("built"), VERSION);
  }

  private static byte[] realm() throws IOException {
    try (InputStream in = KeycloakServer.class.getResourceAsStream("/echolot-realm.json")) {
      return in.readAllBytes();
    }
  }

  private static Path archive() throws IOException {
    String name = "keycloak-quarkus-dist-" + VERSION + ".zip";
    String url =
        "https://repo.maven.apache.org/maven2/org/keycloak/keycloak-quarkus-dist/"
            + VERSION
            + "/"
            + name;
    return Downloads.file(url, name, "SHA-1", Downloads.text(url + ".sha1").trim());
  }

  private static boolean answers(int port) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(realmUrl(port) + "/.well-known/openid-configuration"))
              .timeout(Duration.ofSeconds(2))
              .build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException | UncheckedIOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
