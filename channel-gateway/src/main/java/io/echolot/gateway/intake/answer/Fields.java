package io.echolot.gateway.intake.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.Instants;
import io.echolot.gateway.door.Texts;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.survey.answer.VisibleText;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * Reads the fields of a JSON object and notes what is wrong with them, each with its path.
 *
 * @param object the object; other nodes have no fields
 * @param path where it stands; empty for the root
 * @param violations what was wrong so far; grows
 * @param question the key of the survey's question that they are about; empty for none
 */
public record Fields(JsonNode object, String path, List<Violation> violations, String question) {

  /** Whoever makes more mistakes has another mistake. */
  public static final int MOST_VIOLATIONS = 100;

  /** Fields that are about no question. */
  public Fields(JsonNode object, String path, List<Violation> violations) {
    this(object, path, violations, "");
  }

  /** Notes what is wrong, if not enough is already. */
  public void reject(String field, String message) {
    if (violations.size() >= MOST_VIOLATIONS) {
      return;
    }
    violations.add(new Violation(path.isEmpty() ? field : path + "." + field, message, question));
  }

  /** The fields of the object that is in a field. */
  public Fields in(String field) {
    String inner = path.isEmpty() ? field : path + "." + field;
    return new Fields(object.path(field), inner, violations, question);
  }

  /** The fields of the object at a place in this array. */
  public Fields in(int index) {
    return new Fields(object.path(index), path + "[" + index + "]", violations, question);
  }

  /** The same, about the question of that key. */
  public Fields about(String key) {
    return new Fields(object, path, violations, key);
  }

  /** A string; empty if it is absent. */
  public String text(String field, int longest) {
    JsonNode node = object.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    if (!node.isTextual()) {
      reject(field, "must be a string");
      return "";
    }
    String text = Texts.kept(node.textValue());
    if (text.length() > longest) {
      reject(field, "must not be longer than " + longest + " characters");
      return "";
    }
    return text;
  }

  /** A string that must be there. */
  public String requiredText(String field, int longest) {
    int before = violations.size();
    String text = text(field, longest);
    if (VisibleText.isBlank(text) && violations.size() == before) {
      reject(field, "is required");
    }
    return text;
  }

  /** A whole number of at least {@code least}; {@code fallback} if it is absent. */
  public int integer(String field, int fallback, int least) {
    JsonNode node = object.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return fallback;
    }
    if (!isWhole(node) || node.intValue() < least) {
      reject(field, "must be a whole number, at least " + least);
      return fallback;
    }
    return node.intValue();
  }

  /** Whether it is a whole number, also one in decimal form: tables write 8 as {@code 8.0}. */
  static boolean isWhole(JsonNode node) {
    return node.isNumber() && node.canConvertToExactIntegral() && node.canConvertToInt();
  }

  /** A whole number within bounds; {@code fallback} if it is absent. */
  public int integer(String field, int fallback, int least, int most) {
    int number = integer(field, fallback, least);
    if (number > most) {
      reject(field, "must be at most " + most);
      return fallback;
    }
    return number;
  }

  /**
   * An instant that we carry ({@link Instants#isCarried}), not later than {@code latest}; {@code
   * fallback} if it is absent.
   */
  public Instant instant(String field, Instant fallback, Instant latest) {
    Instant instant = anyInstant(field, fallback);
    if (instant.isAfter(latest)) {
      reject(field, "must not be in the future");
      return fallback;
    }
    if (!Instants.isCarried(instant)) {
      reject(field, "must not be before " + Instants.EARLIEST);
      return fallback;
    }
    return instant;
  }

  /** An instant; {@code fallback} if it is absent. */
  public Instant anyInstant(String field, Instant fallback) {
    String text = text(field, 40);
    if (text.isEmpty()) {
      return fallback;
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      reject(field, "must be an instant such as 2026-11-24T12:00:00Z");
      return fallback;
    }
  }
}
