package io.echolot.listener.source;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** Fetches documents: with patience, but not without end, and no more than a few megabytes. */
@Singleton
public class Web {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int MOST_BYTES = 5 << 20;
  private static final int TOO_MANY_REQUESTS = 429;

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final Clock clock;

  public Web(Clock clock) {
    this.clock = clock;
  }

  /**
   * A document.
   *
   * @param status 200 or 304
   * @param headers the response's headers
   * @param content its bytes; empty if it hasn't changed
   */
  public record Fetched(int status, HttpHeaders headers, byte[] content) {

    public boolean isUnchanged() {
      return status == 304;
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  /** The document at {@code uri}; headers with an empty value aren't sent. */
  public Fetched get(URI uri, Map<String, String> headers) throws SourceException {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(uri)
              .timeout(PATIENCE)
              .header("User-Agent", "Echolot social-listener");
      headers.forEach(
          (name, value) -> {
            if (!value.isEmpty()) {
              request.header(name, value);
            }
          });
      HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        return fetched(response, body);
      }
    } catch (IOException e) {
      throw new SourceException("It can't be reached: " + e.getClass().getSimpleName());
    } catch (IllegalArgumentException e) {
      throw new SourceException("Its URL can't be used.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceException("Interrupted.");
    }
  }

  private Fetched fetched(HttpResponse<InputStream> response, InputStream body)
      throws IOException, SourceException {
    int status = response.statusCode();
    if (status == TOO_MANY_REQUESTS) {
      throw new SourceException("It is asked too often (429).", wait(response.headers()));
    }
    if (status != 200 && status != 304) {
      throw new SourceException("It answered with status " + status + ".");
    }
    byte[] content = body.readNBytes(MOST_BYTES + 1);
    if (content.length > MOST_BYTES) {
      throw new SourceException("Its document is larger than " + (MOST_BYTES >> 20) + " MiB.");
    }
    return new Fetched(status, response.headers(), content);
  }

  /** Retry-After (RFC 9110) in seconds, or Mastodon's X-RateLimit-Reset, an instant. */
  private Optional<Duration> wait(HttpHeaders headers) {
    try {
      Optional<Duration> seconds =
          headers.firstValue("Retry-After").map(Long::parseLong).map(Duration::ofSeconds);
      return seconds.isPresent()
          ? seconds
          : headers.firstValue("X-RateLimit-Reset").map(OffsetDateTime::parse).map(this::until);
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Duration until(OffsetDateTime reset) {
    Duration left = Duration.between(Instant.now(clock), reset.toInstant());
    return left.isNegative() ? Duration.ZERO : left;
  }
}
