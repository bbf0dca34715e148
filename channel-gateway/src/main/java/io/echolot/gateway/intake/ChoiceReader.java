package io.echolot.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.AnswerValue;
import io.echolot.contracts.Choice;
import io.echolot.contracts.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads which choices of a question were chosen, or in which order they were put. */
final class ChoiceReader {

  private ChoiceReader() {}

  static Optional<AnswerValue> chosen(Fields fields, Question question, JsonNode value) {
    Optional<List<String>> keys = keys(fields, question, value);
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    int fewest = Math.min(question.limits().fewest(), question.mostChoices());
    int most = question.mostChoices();
    int size = keys.get().size();
    if (isAlone(question, keys.get())) {
      return Optional.of(new AnswerValue.Choices(keys.get()));
    }
    if (size < fewest || size > most) {
      fields.reject(
          AnswerReader.VALUE,
          fewest == most ? "must name " + most : "must name from " + fewest + " to " + most);
      return Optional.empty();
    }
    if (size > 1 && question.choices().stream().anyMatch(c -> isExclusiveIn(c, keys.get()))) {
      fields.reject(AnswerReader.VALUE, "names a choice that goes with no other");
      return Optional.empty();
    }
    return Optional.of(new AnswerValue.Choices(keys.get()));
  }

  /** {@code None of these} is enough, however many are wanted. */
  private static boolean isAlone(Question question, List<String> keys) {
    return keys.size() == 1
        && question.choices().stream().anyMatch(choice -> isExclusiveIn(choice, keys));
  }

  private static boolean isExclusiveIn(Choice choice, List<String> keys) {
    return choice.exclusive() && keys.contains(choice.key());
  }

  static Optional<AnswerValue> ranking(Fields fields, Question question, JsonNode value) {
    Optional<List<String>> keys = keys(fields, question, value);
    if (keys.isPresent() && keys.get().size() != question.choices().size()) {
      fields.reject(AnswerReader.VALUE, "must name all choices, the best first");
      return Optional.empty();
    }
    return keys.map(AnswerValue.Choices::new);
  }

  /** Known keys, each once, at least one. */
  private static Optional<List<String>> keys(Fields fields, Question question, JsonNode value) {
    List<JsonNode> nodes =
        value.isTextual()
            ? List.of(value)
            : StreamSupport.stream(value.spliterator(), false).toList();
    Set<String> known = question.choices().stream().map(Choice::key).collect(Collectors.toSet());
    boolean wellFormed =
        (value.isTextual() || value.isArray())
            && !nodes.isEmpty()
            && nodes.stream().allMatch(node -> node.isTextual() && known.contains(node.asText()));
    if (!wellFormed) {
      fields.reject(AnswerReader.VALUE, "must name choices of the question, at least one");
      return Optional.empty();
    }
    List<String> keys = nodes.stream().map(JsonNode::textValue).toList();
    if (new HashSet<>(keys).size() < keys.size()) {
      fields.reject(AnswerReader.VALUE, "must name each choice once");
      return Optional.empty();
    }
    return Optional.of(keys);
  }
}
