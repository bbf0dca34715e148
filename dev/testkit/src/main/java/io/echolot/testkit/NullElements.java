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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Sends to every call that reads JSON its own examples with each of their lists, and each that the
 * schema allows beside them, holding null: whoever sends it is told where it stands.
 */
public final class NullElements {

  private static final String JSON = "application/json";
  private static final String SOME_ID = "0199a19b-45b8-7a40-9f51-3f0d7c0b9e10";
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

  private final JsonNode document;

  private NullElements(JsonNode document) {
    this.document = document;
  }

  /**
   * Which of them aren't refused by a problem that names the place.
   *
   * @param token gives a valid one, which may call an address
   * @param json the service's OpenAPI document
   */
  public static List<String> taken(URI service, UnaryOperator<String> token, String json) {
    try {
      ApiDocument examples = ApiDocument.of(json);
      NullElements elements = new NullElements(ContractsJson.mapper().readTree(json));
      List<String> taken = new ArrayList<>();
      for (Entry<String, JsonNode> path : elements.document.path("paths").properties()) {
        String target = PARAMETER.matcher(path.getKey()).replaceAll(SOME_ID);
        for (Entry<String, JsonNode> call : path.getValue().properties()) {
          JsonNode media = call.getValue().path("requestBody").path("content").path(JSON);
          Map<String, String> bodies = new LinkedHashMap<>();
          if (!media.isMissingNode()) {
            for (JsonNode example : examples.requests(call.getKey(), path.getKey(), JSON)) {
              JsonNode copy = example.deepCopy();
              elements.add(copy, copy, elements.resolved(media.path("schema")), "", bodies);
            }
          }
          for (Entry<String, String> body : bodies.entrySet()) {
            taken.addAll(taken(service, token.apply(target), call.getKey(), target, body));
          }
        }
      }
      return taken;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> taken(
      URI service, String token, String method, String target, Entry<String, String> body)
      throws IOException {
    Answer answer =
        new RawCall(
                method.toUpperCase(Locale.ROOT),
                target,
                "Authorization: Bearer " + token + "\r\nContent-Type: " + JSON + "\r\n",
                body.getValue().getBytes(StandardCharsets.UTF_8))
            .send(service);
    // Conditions tell the way to the place within them by the message.
    String end = body.getKey().substring(body.getKey().lastIndexOf('.') + 1);
    return answer.status() == 400 && answer.body().contains(end)
        ? List.of()
        : List.of("%s %s %s -> %s".formatted(method, target, body.getValue(), answer));
  }

  /**
   * Adds the body once for each list within, by the place of its null.
   *
   * @param schema of what is within; may say nothing
   */
  private void add(
      JsonNode whole, JsonNode within, JsonNode schema, String path, Map<String, String> bodies) {
    if (within instanceof ObjectNode object) {
      JsonNode members = schema.path("properties");
      for (String name : names(object, members)) {
        JsonNode value = object.path(name);
        JsonNode form = resolved(members.path(name));
        String place = path.isEmpty() ? name : path + "." + name;
        if (value.isArray() || isList(form)) {
          object.putArray(name).addNull();
          bodies.put(place + "[0]", whole.toString());
          if (value.isMissingNode()) {
            object.remove(name);
          } else {
            object.set(name, value);
          }
        }
        add(whole, value, form, place, bodies);
      }
    }
    // The first shows what holds for all.
    if (within instanceof ArrayNode array && !array.isEmpty()) {
      add(whole, array.get(0), resolved(schema.path("items")), path + "[0]", bodies);
    }
  }

  private static Set<String> names(JsonNode object, JsonNode members) {
    Set<String> names = new LinkedHashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    members.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** OpenAPI 3.1 has one type or several. */
  private static boolean isList(JsonNode schema) {
    return schema.path("type").toString().contains("\"array\"");
  }

  private JsonNode resolved(JsonNode schema) {
    String ref = schema.path("$ref").asText();
    return ref.isEmpty() ? schema : document.at(ref.substring(1));
  }
}
