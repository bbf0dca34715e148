package io.echolot.contracts.answer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was answered. In JSON a number for a score or a number, a string for a text or a date (ISO
 * 8601), an array of choice keys for a choice (also for a single one) or a ranking, an object of
 * strings for a matrix or a form, true for a consent, an array of objects for files.
 */
public sealed interface AnswerValue {

  /** A whole number: a score, or the answer of a number question. */
  record Score(@JsonValue int score) implements AnswerValue {}

  /** A number that isn't whole, or too large for a {@link Score}. */
  record Decimal(@JsonValue BigDecimal number) implements AnswerValue {

    /** More zeros at the end aren't written out: {@code 1e999999999} would fill the memory. */
    private static final int MOST_ZEROS = 30;

    public Decimal {
      BigDecimal shortest = number.stripTrailingZeros();
      boolean isWrittenOut = shortest.scale() < 0 && shortest.scale() >= -MOST_ZEROS;
      number = isWrittenOut ? shortest.setScale(0) : shortest;
    }

    /**
     * Whether stores and scripts, which keep doubles, give back the same number. Those of fifteen
     * digits they do; of those of sixteen and seventeen, what was a double before.
     */
    public boolean isKept() {
      double nearest = number.doubleValue();
      return Double.isFinite(nearest) && BigDecimal.valueOf(nearest).compareTo(number) == 0;
    }
  }

  record Text(@JsonValue String text) implements AnswerValue {}

  /** Choices, in the order of a ranking where it is one. */
  record Choices(@JsonValue List<String> keys) implements AnswerValue {
    public Choices {
      keys = List.copyOf(keys);
    }
  }

  /** A matrix's choice by row, or what was filled in by form field, in the question's order. */
  record Entries(@JsonValue Map<String, String> byKey) implements AnswerValue {
    public Entries {
      byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }
  }

  record Flag(@JsonValue boolean agreed) implements AnswerValue {}

  /** Uploaded files, at least one. */
  record Files(@JsonValue List<StoredFile> files) implements AnswerValue {
    public Files {
      files = List.copyOf(files);
    }
  }

  /** The value that a number is, as JSON gives it back: whole numbers are scores. */
  static AnswerValue of(BigDecimal number) {
    try {
      return new Score(number.intValueExact());
    } catch (ArithmeticException e) {
      return new Decimal(number);
    }
  }

  /**
   * The value that a JSON node stands for.
   *
   * @throws IllegalArgumentException if it is none of these forms
   */
  @JsonCreator
  static AnswerValue of(JsonNode node) {
    if (node.isNumber()) {
      return of(node.decimalValue());
    }
    if (node.isBoolean()) {
      return new Flag(node.booleanValue());
    }
    if (node.isTextual()) {
      return new Text(node.textValue());
    }
    if (node.isObject() && !node.isEmpty()) {
      return entries(node);
    }
    if (!node.isArray()) {
      throw new IllegalArgumentException(
          "must be a number, a string, true, an array of strings or an object of strings");
    }
    if (node.path(0).isObject()) {
      return files(node);
    }
    List<String> keys = new ArrayList<>(node.size());
    for (JsonNode key : node) {
      keys.add(string(key));
    }
    return new Choices(keys);
  }

  private static Entries entries(JsonNode object) {
    Map<String, String> byKey = new LinkedHashMap<>();
    object.properties().forEach(entry -> byKey.put(entry.getKey(), string(entry.getValue())));
    return new Entries(byKey);
  }

  private static Files files(JsonNode array) {
    List<StoredFile> files = new ArrayList<>(array.size());
    for (JsonNode file : array) {
      files.add(
          new StoredFile(
              string(file.path("id")),
              string(file.path("name")),
              string(file.path("type")),
              file.path("size").asLong()));
    }
    return new Files(files);
  }

  private static String string(JsonNode node) {
    if (!node.isTextual()) {
      throw new IllegalArgumentException("must hold strings only");
    }
    return node.textValue();
  }
}
