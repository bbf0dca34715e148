package io.echolot.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echolot.contracts.ContractsJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Stream;

/** A service's OpenAPI document: what its calls lack of examples, and the examples. */
public final class ApiDocument {

  private static final String REF = "$ref";
  private static final String PROBLEM = "application/problem+json";

  private final JsonNode document;
  private final ProblemCatalogue catalogue = ProblemCatalogue.read();
  private final List<String> gaps = new ArrayList<>();

  private ApiDocument(JsonNode document) {
    this.document = document;
    for (Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Entry<String, JsonNode> call : path.getValue().properties()) {
        check(call.getKey() + " " + path.getKey() + ": ", call.getValue());
      }
    }
    document.findValues(REF).stream()
        .map(JsonNode::asText)
        .distinct()
        .forEach(ref -> require(leadsSomewhere(ref), ref + " leads nowhere"));
  }

  private boolean leadsSomewhere(String ref) {
    return ref.startsWith("#/") && !target(ref).isMissingNode();
  }

  /** The document that is served as {@code json}. */
  public static ApiDocument of(String json) {
    try {
      return new ApiDocument(ContractsJson.mapper().readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is missing: a summary, an example of the request or of what success gives, problems with
   * examples, each of a type of {@code docs/problems.md} with its status, and what a {@code $ref}
   * refers to. Empty if nothing is.
   */
  public List<String> gaps() {
    return List.copyOf(gaps);
  }

  private void check(String call, JsonNode operation) {
    require(!operation.path("summary").asText().isBlank(), call + "has no summary");
    for (JsonNode parameter : operation.path("parameters")) {
      require(
          parameter.has("schema") || parameter.has("content") || parameter.has(REF),
          call + parameter.path("name").asText() + " has no schema");
    }
    JsonNode body = operation.path("requestBody");
    require(body.isMissingNode() || hasExamples(resolved(body)), call + "has no request example");
    boolean succeeds = false;
    boolean fails = false;
    for (Entry<String, JsonNode> response : operation.path("responses").properties()) {
      int status = Integer.parseInt(response.getKey());
      succeeds |= status < 300;
      fails |= status >= 400;
      if (status >= 400) {
        checkProblem(call + status + " ", status, resolved(response.getValue()));
      } else if (status != 204 && status < 300) {
        require(hasExamples(resolved(response.getValue())), call + status + " has no example");
      }
    }
    require(succeeds, call + "has no success");
    require(fails, call + "has no problem");
    for (String status :
        operation.has("security") ? List.of("401", "403", "429") : List.<String>of()) {
      require(operation.path("responses").has(status), call + "needs a token but has no " + status);
    }
  }

  private void checkProblem(String response, int status, JsonNode problem) {
    List<JsonNode> examples = examples(problem.path("content").path(PROBLEM)).toList();
    require(!examples.isEmpty(), response + "has no problem as its example");
    for (JsonNode example : examples) {
      String type = example.path("type").asText();
      require(catalogue.has(type, status), response + "has a type that isn't listed: " + type);
      require(example.path("status").asInt() == status, response + "has another status");
    }
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      gaps.add(otherwise);
    }
  }

  private boolean hasExamples(JsonNode message) {
    JsonNode content = message.path("content");
    return !content.isEmpty()
        && content.properties().stream()
            .allMatch(media -> examples(media.getValue()).findAny().isPresent());
  }

  /**
   * The examples of a request's body, in the document's order.
   *
   * @param path as in the document, e.g. {@code /v1/surveys/{id}}
   */
  public List<JsonNode> requests(String method, String path) {
    return all(operation(method, path).path("requestBody"));
  }

  /** Those of one media type. */
  public List<JsonNode> requests(String method, String path, String type) {
    JsonNode body = resolved(operation(method, path).path("requestBody"));
    return examples(body.path("content").path(type)).toList();
  }

  /** The examples of a response's body, in the document's order. */
  public List<JsonNode> responses(String method, String path, int status) {
    return all(operation(method, path).path("responses").path(Integer.toString(status)));
  }

  /** The paths that have that method, in the document's order. */
  public List<String> paths(String method) {
    return document.path("paths").properties().stream()
        .filter(path -> path.getValue().has(method))
        .map(Entry::getKey)
        .toList();
  }

  /** Whether a call takes a token. */
  public boolean needsToken(String method, String path) {
    return operation(method, path).has("security");
  }

  private JsonNode operation(String method, String path) {
    return document.path("paths").path(path).path(method);
  }

  private List<JsonNode> all(JsonNode message) {
    return resolved(message).path("content").properties().stream()
        .flatMap(media -> examples(media.getValue()))
        .toList();
  }

  private Stream<JsonNode> examples(JsonNode media) {
    return media.path("examples").properties().stream()
        .map(named -> resolved(named.getValue()).path("value"));
  }

  /** What {@code node} refers to, or itself. */
  private JsonNode resolved(JsonNode node) {
    return node.has(REF) ? target(node.path(REF).asText()) : node;
  }

  /** What a reference within the document leads to. */
  private JsonNode target(String ref) {
    return document.at(ref.substring(1));
  }

  /**
   * What remains of an example that is read as {@code type} and written again: all, if it's true.
   */
  public static JsonNode again(JsonNode example, Class<?> type) {
    ObjectMapper mapper = ContractsJson.mapper();
    try {
      return mapper.readTree(mapper.writeValueAsBytes(mapper.treeToValue(example, type)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
