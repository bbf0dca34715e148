package io.echolot.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.platform.problem.Problem;
import io.echolot.testkit.RawCall.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;

/** Calls that a service doesn't have: they are refused by problems like all others. */
public final class NoSuchCalls {

  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  /** Not one that is a path of its own anywhere. */
  private static final String SOME_ID = "0199a19b-45b8-7a40-9f51-3f0d7c0b9e10";

  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

  /** What is at no address, and what is no address, with the problem and its status. */
  private static final Map<String, Problem> ADDRESSES =
      Map.of(
          "GET /v1/nothing", Problem.NOT_FOUND,
          "PATCH /v1/nothing", Problem.NOT_FOUND,
          "BREW /v1/nothing/at/all", Problem.NOT_FOUND,
          "GET /nothing", Problem.NOT_FOUND,
          "GET /v1/nothing?x=%zz", Problem.INVALID,
          "POST /v1/nothing?%zz=x", Problem.INVALID,
          "GET /v1/nothing/%zz", Problem.INVALID);

  private final URI service;
  private final List<String> flaws = new ArrayList<>();

  private NoSuchCalls(URI service) {
    this.service = service;
  }

  /**
   * Which of them are answered in another way, for people.
   *
   * @param json the service's OpenAPI document; each of its paths is called by each method that it
   *     hasn't, and with a query that can't be decoded
   */
  public static List<String> flaws(URI service, String json) {
    NoSuchCalls calls = new NoSuchCalls(service);
    try {
      for (Entry<String, Problem> address : ADDRESSES.entrySet()) {
        String[] call = address.getKey().split(" ");
        calls.look(call[0], call[1], address.getValue());
      }
      JsonNode paths = ContractsJson.mapper().readTree(json).path("paths");
      for (Entry<String, JsonNode> path : paths.properties()) {
        calls.look(path.getKey(), path.getValue(), paths);
      }
      return List.copyOf(calls.flaws);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void look(String template, JsonNode calls, JsonNode paths) throws IOException {
    String path = PARAMETER.matcher(template).replaceAll(SOME_ID);
    for (String method : METHODS) {
      String name = method.toUpperCase(Locale.ROOT);
      if (calls.has(method)) {
        look(name, path + "?x=%zz", Problem.INVALID);
      } else if (!isCalledBy(method, path, paths)) {
        Answer answer = look(name, path, Problem.METHOD_NOT_ALLOWED);
        String allowed = answer.headers().getOrDefault("allow", "");
        calls
            .fieldNames()
            .forEachRemaining(
                known -> {
                  if (METHODS.contains(known)
                      && !List.of(allowed.split(", ")).contains(known.toUpperCase(Locale.ROOT))) {
                    flaws.add(name + " " + path + " doesn't allow " + known + ": " + allowed);
                  }
                });
      }
    }
  }

  /** Whether another path, one with parameters, fits as well and has the method. */
  private static boolean isCalledBy(String method, String path, JsonNode paths) {
    return paths.properties().stream()
        .filter(other -> other.getValue().has(method))
        .map(other -> PARAMETER.matcher(other.getKey()).replaceAll("[^/]+"))
        .anyMatch(path::matches);
  }

  private Answer look(String method, String target, Problem expected) throws IOException {
    Answer answer = new RawCall(method, target, "", new byte[0]).send(service);
    boolean isRight =
        answer.status() == expected.status().getStatusCode()
            && answer.type().startsWith("application/problem+json")
            && answer.body().contains("\"type\":\"" + expected.type() + "\"");
    if (!isRight) {
      flaws.add("%s %s -> %s".formatted(method, target, answer));
    }
    return answer;
  }
}
