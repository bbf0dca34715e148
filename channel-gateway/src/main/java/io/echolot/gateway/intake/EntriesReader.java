package io.echolot.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.AnswerValue;
import io.echolot.contracts.Choice;
import io.echolot.contracts.FormField;
import io.echolot.contracts.Question;
import io.echolot.survey.answer.VisibleText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads answers of several parts: a matrix by its rows, a form by its fields. */
final class EntriesReader {

  private static final int LONGEST_LINE = 200;

  /** As a browser checks it: WHATWG HTML, "Valid e-mail address", without its length limits. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?"
              + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*");

  private EntriesReader() {}

  static Optional<AnswerValue> matrix(Fields fields, Question question, JsonNode value) {
    List<String> rows = question.rows().stream().map(Choice::key).toList();
    Set<String> columns = question.choices().stream().map(Choice::key).collect(Collectors.toSet());
    Fields parts = parts(fields, value, rows);
    Map<String, String> entries = new LinkedHashMap<>();
    for (String row : rows) {
      String column = parts.text(row, LONGEST_LINE);
      if (columns.contains(column)) {
        entries.put(row, column);
      } else if (!column.isEmpty()) {
        parts.reject(row, "is no choice of the question");
      } else if (question.required()) {
        parts.reject(row, "is required");
      }
    }
    return entries(fields, entries);
  }

  static Optional<AnswerValue> form(Fields fields, Question question, JsonNode value) {
    Fields parts = parts(fields, value, question.fields().stream().map(FormField::key).toList());
    Map<String, String> entries = new LinkedHashMap<>();
    for (FormField field : question.fields()) {
      String line = parts.text(field.key(), LONGEST_LINE).strip();
      if (VisibleText.isBlank(line)) {
        if (field.required()) {
          parts.reject(field.key(), "is required");
        }
      } else if (field.key().equals("email") && !EMAIL.matcher(line).matches()) {
        parts.reject(field.key(), "must be an e-mail address");
      } else {
        entries.put(field.key(), line);
      }
    }
    return entries(fields, entries);
  }

  private static Fields parts(Fields fields, JsonNode value, List<String> known) {
    Fields parts = fields.in(AnswerReader.VALUE);
    if (!value.isObject()) {
      fields.reject(AnswerReader.VALUE, "must be an object of strings");
      return parts;
    }
    value
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                parts.reject(name, "is not asked for");
              }
            });
    return parts;
  }

  private static Optional<AnswerValue> entries(Fields fields, Map<String, String> entries) {
    if (entries.isEmpty()) {
      fields.reject(AnswerReader.VALUE, "must not be empty");
      return Optional.empty();
    }
    return Optional.of(new AnswerValue.Entries(entries));
  }
}
