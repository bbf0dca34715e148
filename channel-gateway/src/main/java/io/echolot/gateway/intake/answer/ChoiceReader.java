package io.echolot.gateway.intake.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.answer.AnswerValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads keys of choices: an array of them, or a single one. */
final class ChoiceReader {

  private ChoiceReader() {}

  static Optional<AnswerValue> read(JsonNode value) {
    if (value.isTextual()) {
      return Optional.of(new AnswerValue.Choices(List.of(value.textValue())));
    }
    if (!value.isArray()) {
      return Optional.empty();
    }
    List<String> keys = new ArrayList<>(value.size());
    for (JsonNode key : value) {
      if (!key.isTextual()) {
        return Optional.empty();
      }
      keys.add(key.textValue());
    }
    return Optional.of(new AnswerValue.Choices(keys));
  }
}
