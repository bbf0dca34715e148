package io.echolot.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;

/** Calls whose URI or body is larger than any service takes. */
public final class LargeCalls {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final int LONG_URI = 9_000;
  private static final int LARGE_BODY = 12 << 20;

  private LargeCalls() {}

  /**
   * Those that are answered otherwise than by the problem that says how much is taken.
   *
   * @param call the URI of a call that a token is needed for
   */
  public static List<String> flaws(URI call, String token) {
    HttpRequest uri =
        HttpRequest.newBuilder(URI.create(call + "?q=" + "s".repeat(LONG_URI)))
            .header("Authorization", "Bearer " + token)
            .build();
    HttpRequest body =
        HttpRequest.newBuilder(call)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("x".repeat(LARGE_BODY)))
            .build();
    return Stream.concat(
            flaws("long URI", uri, 414, "uri-too-long"),
            flaws("large body", body, 413, "too-large"))
        .toList();
  }

  private static Stream<String> flaws(String what, HttpRequest call, int status, String slug) {
    try {
      HttpResponse<String> answer = HTTP.send(call, BodyHandlers.ofString());
      String type = answer.headers().firstValue("Content-Type").orElse("without a type");
      boolean isRight =
          answer.statusCode() == status
              && type.startsWith("application/problem+json")
              && answer.body().contains("/problems/" + slug + "\"")
              && answer.body().contains("\"status\":" + status)
              && answer.body().contains("\"most\":");
      return isRight
          ? Stream.empty()
          : Stream.of(what + ": " + answer.statusCode() + " " + type + " " + answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
