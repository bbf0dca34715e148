package io.echolot.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.Answer;
import io.echolot.contracts.AnswerValue;
import io.echolot.contracts.Choice;
import io.echolot.contracts.Question;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads the value of one answer as its question wants it. */
final class AnswerReader {

  private static final String VALUE = "value";

  private AnswerReader() {}

  /** The answer; empty if its value is wrong, which is noted. */
  static Optional<Answer> read(Fields fields, Question question) {
    JsonNode value = fields.object().path(VALUE);
    Optional<AnswerValue> read =
        switch (question.kind()) {
          case NPS, CSAT, CES, RATING -> score(fields, question, value);
          case SINGLE_CHOICE -> choices(fields, question, value, 1);
          case MULTIPLE_CHOICE -> choices(fields, question, value, question.choices().size());
          case TEXT -> text(fields, question, value);
        };
    return read.map(v -> new Answer(question.key(), question.kind(), question.highest(), v));
  }

  private static Optional<AnswerValue> score(Fields fields, Question question, JsonNode value) {
    boolean fits =
        value.isIntegralNumber()
            && value.canConvertToInt()
            && value.intValue() >= question.lowest()
            && value.intValue() <= question.highest();
    if (!fits) {
      fields.reject(
          VALUE, "must be a whole number from " + question.lowest() + " to " + question.highest());
      return Optional.empty();
    }
    return Optional.of(new AnswerValue.Score(value.intValue()));
  }

  private static Optional<AnswerValue> text(Fields fields, Question question, JsonNode value) {
    if (!value.isTextual() || value.textValue().isBlank()) {
      fields.reject(VALUE, "must be a string that isn't blank");
      return Optional.empty();
    }
    if (value.textValue().length() > question.longestText()) {
      fields.reject(VALUE, "must not be longer than " + question.longestText() + " characters");
      return Optional.empty();
    }
    return Optional.of(new AnswerValue.Text(value.textValue()));
  }

  private static Optional<AnswerValue> choices(
      Fields fields, Question question, JsonNode value, int most) {
    List<JsonNode> nodes =
        value.isTextual()
            ? List.of(value)
            : StreamSupport.stream(value.spliterator(), false).toList();
    Set<String> known =
        question.choices().stream().map(Choice::key).collect(Collectors.toUnmodifiableSet());
    boolean wellFormed =
        (value.isTextual() || value.isArray())
            && !nodes.isEmpty()
            && nodes.stream().allMatch(node -> node.isTextual() && known.contains(node.asText()));
    if (!wellFormed) {
      fields.reject(VALUE, "must name choices of the question, at least one");
      return Optional.empty();
    }
    List<String> keys = nodes.stream().map(JsonNode::textValue).toList();
    if (keys.size() > most || keys.stream().distinct().count() < keys.size()) {
      fields.reject(VALUE, "must name at most " + most + " choices, each once");
      return Optional.empty();
    }
    return Optional.of(new AnswerValue.Choices(keys));
  }
}
