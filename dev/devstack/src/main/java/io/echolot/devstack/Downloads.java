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
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/** Files from package registries, checked and kept outside the repository. */
public final class Downloads {

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(15))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private Downloads() {}

  /** Where downloads are kept. */
  public static Path cache() {
    String home = System.getenv("XDG_CACHE_HOME");
    Path base =
        home == null || home.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(home);
    return base.resolve("echolot");
  }

  static String text(String url) throws IOException {
    return new String(open(url).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  /**
   * The file at {@code url}, from the cache if it is there.
   *
   * @param algorithm of the digest, e.g. {@code SHA-256}
   * @param digest in hexadecimal
   * @throws IOException if it can't be had or its digest differs
   */
  public static Path file(String url, String name, String algorithm, String digest)
      throws IOException {
    Path target = cache().resolve(name);
    if (Files.exists(target)) {
      return target;
    }
    Files.createDirectories(target.getParent());
    Path part = Files.createTempFile(target.getParent(), name, ".part");
    try {
      MessageDigest check = MessageDigest.getInstance(algorithm);
      try (InputStream in = new DigestInputStream(open(url), check)) {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      }
      if (!HexFormat.of().formatHex(check.digest()).equals(digest)) {
        throw new IOException(name + " is damaged (its " + algorithm + " digest differs)");
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      return target;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalArgumentException(e);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static InputStream open(String url) throws IOException {
    try {
      var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofMinutes(5)).build();
      var response = HTTP.send(request, BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        response.body().close();
        throw new IOException("HTTP status " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
