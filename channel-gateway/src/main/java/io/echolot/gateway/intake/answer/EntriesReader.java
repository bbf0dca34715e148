package io.echolot.gateway.intake.answer;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.FormField;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.survey.answer.VisibleText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads answers of several parts: a matrix by its rows, a form by its fields. */
final class EntriesReader {

  private EntriesReader() {}

  /** What is filled in, in the question's order; behind it what wasn't asked for. */
  static Optional<AnswerValue> read(Fields parts, Question question) {
    if (!parts.object().isObject()) {
      return Optional.empty();
    }
    Map<String, String> entries = new LinkedHashMap<>();
    List<String> asked = asked(question);
    asked.forEach(part -> entries.put(part, text(parts, part)));
    entries.values().removeIf(String::isEmpty);
    parts
        .object()
        .properties()
        .forEach(
            part -> {
              if (!asked.contains(part.getKey())) {
                entries.put(part.getKey(), part.getValue().asText());
              }
            });
    return Optional.of(new AnswerValue.Entries(entries));
  }

  private static List<String> asked(Question question) {
    return question.kind() == QuestionKind.MATRIX
        ? question.rows().stream().map(Choice::key).toList()
        : question.fields().stream().map(FormField::part).toList();
  }

  private static String text(Fields parts, String part) {
    String text = parts.text(part, Integer.MAX_VALUE);
    return VisibleText.isBlank(text) ? "" : text.strip();
  }
}
