package io.echolot.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a service's calls do for somebody who is limited to units. Every call that reads must be
 * named in one of the three, so that none is forgotten.
 *
 * @param cut paths that tell of the units alone, each with tests of its own
 * @param refused paths that aren't for those who are limited
 * @param free paths that tell nothing of what respondents said
 */
public record UnitLimitedCalls(Set<String> cut, Set<String> refused, Set<String> free) {

  /** By the limit, or before that by the role: Milo is an admin, but no operator. */
  private static final Set<String> REFUSALS =
      Set.of(
          "https://echolot.example/problems/unit-limited",
          "https://echolot.example/problems/forbidden");

  /**
   * What is wrong; empty if nothing is.
   *
   * @param service where it answers
   */
  public List<String> faults(ApiDocument api, URI service) {
    List<String> faults = new ArrayList<>();
    List<String> reading = api.paths("get");
    reading.stream()
        .filter(path -> named(path) != 1)
        .forEach(p -> faults.add(p + ": which is it?"));
    Set<String> gone = new HashSet<>(cut);
    gone.addAll(refused);
    gone.addAll(free);
    reading.forEach(gone::remove);
    gone.forEach(path -> faults.add(path + " isn't there"));
    refused.forEach(path -> refused("get", service, path, faults));
    for (String method : List.of("post", "put", "patch", "delete")) {
      for (String path : api.paths(method)) {
        if (api.needsToken(method, path)) {
          refused(method, service, path, faults);
        }
      }
    }
    return faults;
  }

  private int named(String path) {
    return (cut.contains(path) ? 1 : 0)
        + (refused.contains(path) ? 1 : 0)
        + (free.contains(path) ? 1 : 0);
  }

  private static void refused(String method, URI service, String path, List<String> faults) {
    HttpResponse<byte[]> answer = call(method, service.resolve(path.replaceAll("\\{[^}]+}", "1")));
    if (answer.statusCode() != 403 || !REFUSALS.contains(type(answer.body()))) {
      faults.add(method + " " + path + " answers " + answer.statusCode());
    }
  }

  private static String type(byte[] body) {
    return body.length == 0 ? "" : ContractsJson.read(body, JsonNode.class).path("type").asText();
  }

  private static HttpResponse<byte[]> call(String method, URI uri) {
    var request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Bearer " + Tokens.of("milo"))
            .method(method.toUpperCase(Locale.ROOT), BodyPublishers.noBody())
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
