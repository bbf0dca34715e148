package io.echolot.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.testkit.RawCall.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Sends to every call of a service's OpenAPI document what careless and hostile clients send, and
 * tells which answers are none: 5xx, silence, or an error that is no problem+json.
 */
public final class HostileCalls {

  private static final String PROBLEM = "application/problem+json";
  private static final String JSON = "application/json";
  private static final String LINES = "application/x-ndjson";

  /** In the answer to a line that isn't at fault. */
  private static final String FAILED_LINE = "\"status\":5";

  private static final String SOME_ID = "0199a19b-45b8-7a40-9f51-3f0d7c0b9e10";
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
  private static final int SHOWN = 200;

  private final URI service;
  private final UnaryOperator<String> token;
  private final JsonNode document;
  private final ApiDocument examples;
  private final List<String> flaws = new ArrayList<>();

  private HostileCalls(URI service, UnaryOperator<String> token, String json) throws IOException {
    this.service = service;
    this.token = token;
    this.document = ContractsJson.mapper().readTree(json);
    this.examples = ApiDocument.of(json);
  }

  /**
   * Which answers are none, for people; empty if all calls are answered as they should be.
   *
   * @param token gives a valid one, which may call an address
   * @param json the service's OpenAPI document
   */
  public static List<String> flaws(URI service, UnaryOperator<String> token, String json) {
    try {
      HostileCalls calls = new HostileCalls(service, token, json);
      for (Entry<String, JsonNode> path : calls.document.path("paths").properties()) {
        for (Entry<String, JsonNode> call : path.getValue().properties()) {
          calls.attack(call.getKey(), path.getKey(), call.getValue());
        }
      }
      return List.copyOf(calls.flaws);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void attack(String method, String path, JsonNode operation) throws IOException {
    String plain = PARAMETER.matcher(path).replaceAll(SOME_ID);
    List<JsonNode> bodies = examples.requests(method, path);
    String type = bodies.isEmpty() ? "" : operation.at("/requestBody/content").fieldNames().next();
    String body = bodies.isEmpty() ? "" : text(bodies.get(0));
    attackAddress(method, path, operation, type, body);
    for (String header : HostileValues.HEADERS) {
      String types = header.startsWith("Content-Type") ? "" : type;
      look(call(method, plain, types, header + "\r\n", body));
    }
    if (bodies.isEmpty()) {
      return;
    }
    look(call(method, plain, "", "", body));
    for (String hostile : HostileValues.BODIES) {
      look(call(method, plain, type, "", hostile));
    }
    Set<String> seen = new HashSet<>();
    for (JsonNode example : type.equals(JSON) ? bodies : List.<JsonNode>of()) {
      for (String hostile : HostileValues.bodies(example, seen)) {
        look(call(method, plain, type, "", hostile));
      }
    }
    Set<String> seenInLines = new HashSet<>();
    for (JsonNode lines : examples.requests(method, path, LINES)) {
      for (String line : text(lines).lines().toList()) {
        for (String hostile :
            HostileValues.bodies(ContractsJson.mapper().readTree(line), seenInLines)) {
          look(call(method, plain, LINES, "", hostile));
        }
      }
    }
  }

  private void attackAddress(
      String method, String path, JsonNode operation, String type, String body) throws IOException {
    String plain = PARAMETER.matcher(path).replaceAll(SOME_ID);
    List<String> targets = new ArrayList<>();
    PARAMETER
        .matcher(path)
        .results()
        .forEach(
            parameter -> {
              String before = path.substring(0, parameter.start());
              String after = path.substring(parameter.end());
              targets.add(
                  PARAMETER.matcher(before).replaceAll(SOME_ID)
                      + "@"
                      + PARAMETER.matcher(after).replaceAll(SOME_ID));
            });
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asText().equals("query")) {
        targets.add(plain + "?" + parameter.path("name").asText() + "=@");
      }
    }
    targets.add(plain + "?@");
    for (String target : targets) {
      for (String value : HostileValues.ADDRESSES) {
        look(call(method, target.replace("@", value), type, "", body));
      }
    }
  }

  private RawCall call(String method, String target, String type, String headers, String body) {
    String all = "Authorization: Bearer " + token.apply(target) + "\r\n" + headers;
    return new RawCall(
        method.toUpperCase(Locale.ROOT),
        target,
        type.isEmpty() ? all : all + "Content-Type: " + type + "\r\n",
        body.getBytes(StandardCharsets.UTF_8));
  }

  private void look(RawCall call) throws IOException {
    Answer answer = call.send(service);
    boolean told = answer.type().startsWith(PROBLEM);
    boolean failed =
        answer.status() == 0
            || answer.status() >= 500
            || answer.type().startsWith(LINES) && answer.body().contains(FAILED_LINE);
    if (failed || answer.status() >= 400 && !told) {
      flaws.add(
          "%s %s [%s] %s -> %d %s %s"
              .formatted(
                  call.method(),
                  shown(call.target()),
                  call.headers().replaceAll("(?s)Authorization: [^\r]*\r\n", "").strip(),
                  shown(new String(call.body(), StandardCharsets.UTF_8)),
                  answer.status(),
                  answer.type(),
                  shown(answer.body())));
    }
  }

  private static String text(JsonNode example) {
    return example.isTextual() ? example.textValue() : example.toString();
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
