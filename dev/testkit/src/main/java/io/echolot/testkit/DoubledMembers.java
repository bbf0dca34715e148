package io.echolot.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.testkit.RawCall.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Sends to every call that reads JSON its own examples with a member twice, in each object that
 * they hold: a call that takes one of both loses what the other one says.
 */
public final class DoubledMembers {

  private static final String JSON = "application/json";
  private static final String SOME_ID = "0199a19b-45b8-7a40-9f51-3f0d7c0b9e10";
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
  private static final String MARK = "@twice@";

  private DoubledMembers() {}

  /**
   * Which of them aren't refused by a problem that says so.
   *
   * @param token gives a valid one, which may call an address
   * @param json the service's OpenAPI document
   */
  public static List<String> taken(URI service, UnaryOperator<String> token, String json) {
    try {
      ApiDocument examples = ApiDocument.of(json);
      List<String> taken = new ArrayList<>();
      JsonNode paths = ContractsJson.mapper().readTree(json).path("paths");
      for (Entry<String, JsonNode> path : paths.properties()) {
        for (Entry<String, JsonNode> call : path.getValue().properties()) {
          if (call.getValue().path("requestBody").path("content").has(JSON)) {
            List<JsonNode> bodies = examples.requests(call.getKey(), path.getKey());
            String target = PARAMETER.matcher(path.getKey()).replaceAll(SOME_ID);
            taken.addAll(taken(service, token.apply(target), call.getKey(), target, bodies));
          }
        }
      }
      return taken;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> taken(
      URI service, String token, String method, String target, List<JsonNode> bodies)
      throws IOException {
    String headers = "Authorization: Bearer " + token + "\r\nContent-Type: " + JSON + "\r\n";
    List<String> taken = new ArrayList<>();
    for (JsonNode body : bodies) {
      for (String doubled : doubled(body)) {
        Answer answer =
            new RawCall(
                    method.toUpperCase(Locale.ROOT),
                    target,
                    headers,
                    doubled.getBytes(StandardCharsets.UTF_8))
                .send(service);
        if (answer.status() != 400 || !answer.body().contains("stands there twice")) {
          taken.add("%s %s %s -> %s".formatted(method, target, doubled, answer));
        }
      }
    }
    return taken;
  }

  /** The body with the first member of each of its objects again at that object's end. */
  static List<String> doubled(JsonNode body) {
    List<String> doubled = new ArrayList<>();
    JsonNode copy = body.deepCopy();
    addDoubled(copy, copy, doubled);
    return doubled;
  }

  private static void addDoubled(JsonNode whole, JsonNode within, List<String> doubled) {
    if (within instanceof ObjectNode object && !object.isEmpty()) {
      Entry<String, JsonNode> first = object.properties().iterator().next();
      ObjectNode again = object.objectNode().set(first.getKey(), first.getValue());
      String member = again.toString().substring(1, again.toString().length() - 1);
      object.put(MARK, 0);
      doubled.add(whole.toString().replace("\"" + MARK + "\":0", member));
      object.remove(MARK);
      object.properties().forEach(each -> addDoubled(whole, each.getValue(), doubled));
    }
    // The first shows what holds for all.
    if (within instanceof ArrayNode array && !array.isEmpty()) {
      addDoubled(whole, array.get(0), doubled);
    }
  }
}
