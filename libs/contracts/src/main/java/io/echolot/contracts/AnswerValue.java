package io.echolot.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What was answered. In JSON a number for a score, a string for a text, an array of choice keys for
 * a choice (also for a single one).
 */
public sealed interface AnswerValue {

  record Score(@JsonValue int score) implements AnswerValue {}

  record Text(@JsonValue String text) implements AnswerValue {}

  record Choices(@JsonValue List<String> keys) implements AnswerValue {
    public Choices {
      keys = List.copyOf(keys);
    }
  }

  /**
   * The value that a JSON node stands for.
   *
   * @throws IllegalArgumentException if it is none of the three forms
   */
  @JsonCreator
  static AnswerValue of(JsonNode node) {
    if (node.isIntegralNumber() && node.canConvertToInt()) {
      return new Score(node.intValue());
    }
    if (node.isTextual()) {
      return new Text(node.textValue());
    }
    if (!node.isArray()) {
      throw new IllegalArgumentException("must be a whole number, a string or an array of strings");
    }
    List<String> keys = new ArrayList<>(node.size());
    for (JsonNode key : node) {
      if (!key.isTextual()) {
        throw new IllegalArgumentException("must be an array of strings");
      }
      keys.add(key.textValue());
    }
    return new Choices(keys);
  }
}
