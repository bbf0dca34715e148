package io.echolot.surveys.console;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The console's one page as Vite has built it, with a nonce of its own for each answer: styles that
 * components make in the browser are let in by it, and no others.
 */
@Singleton
public class ConsolePage {

  /** Not called index.html, which would be served without a login and with no nonce. */
  static final String FILE = "app.html";

  /** What stands for the nonce in the built page; see {@code vite.config.ts}. */
  private static final String PLACEHOLDER = "NONCE-OF-THIS-ANSWER";

  /** As many as the CSP's specification asks for at least. */
  private static final int NONCE_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final Optional<String> built = read();

  /**
   * One answer.
   *
   * @param html the page
   * @param policy its content security policy
   */
  record Answer(String html, String policy) {}

  /** The page for one answer; none if the service was built without the console. */
  Optional<Answer> next() {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    String nonce = Base64.getEncoder().encodeToString(bytes);
    return built.map(page -> new Answer(page.replace(PLACEHOLDER, nonce), policy(nonce)));
  }

  private static String policy(String nonce) {
    return "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-"
        + nonce
        + "'; img-src 'self' data: blob: https:; connect-src 'self'; font-src 'self';"
        + " frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  }

  private static Optional<String> read() {
    String file = "META-INF/resources" + ConsolePaths.ROOT + "/" + FILE;
    ClassLoader resources = Thread.currentThread().getContextClassLoader();
    try (InputStream page = resources.getResourceAsStream(file)) {
      if (page == null) {
        Log.warn("This service was built without the console (-Dquarkus.quinoa=false).");
        return Optional.empty();
      }
      return Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
