package io.echolot.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.Answer;
import io.echolot.contracts.AnswerValue;
import io.echolot.contracts.PublishedSurvey;
import io.echolot.contracts.Question;
import io.echolot.contracts.ResponseState;
import io.echolot.contracts.logic.Facts;
import io.echolot.contracts.logic.Quota;
import io.echolot.contracts.logic.Route.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads all answers of a response, and keeps those on the way that they lead. */
final class AnswersReader {

  private static final int LONGEST_KEY = 100;
  private static final int LONGEST_HIDDEN = 500;

  private final Fields fields;
  private final PublishedSurvey survey;

  /**
   * A reader.
   *
   * @param survey in the order in which it was asked
   */
  AnswersReader(Fields fields, PublishedSurvey survey) {
    this.fields = fields;
    this.survey = survey;
  }

  /**
   * What was answered.
   *
   * @param answers in the survey's order
   * @param hidden the hidden fields
   * @param variables what the survey calculates
   */
  record Given(List<Answer> answers, Map<String, String> hidden, Map<String, Double> variables) {}

  Given read(ResponseState state) {
    return read(state, Map.of());
  }

  /**
   * Reads it.
   *
   * @param known hidden fields that we know better than the device
   */
  Given read(ResponseState state, Map<String, String> known) {
    Map<String, String> hidden = hidden();
    hidden.putAll(known);
    Map<String, Optional<Answer>> answers = answers();
    Map<String, AnswerValue> values = new HashMap<>();
    answers.forEach((key, answer) -> answer.ifPresent(a -> values.put(key, a.value())));
    Path path = survey.route(hidden).path(values);
    List<Question> asked = path.questions().stream().map(survey.questions()::get).toList();
    if (state == ResponseState.COMPLETE) {
      (survey.logic().quotas().isEmpty() ? asked : least(hidden, values))
          .stream()
              .filter(question -> question.required() && question.kind().isAnswered())
              .filter(question -> !answers.containsKey(question.key()))
              .forEach(question -> fields.reject("answers", "lacks \"" + question.key() + "\""));
    }
    // What isn't asked on this way was answered before an earlier answer was changed.
    List<Answer> onTheWay =
        asked.stream()
            .flatMap(question -> answers.getOrDefault(question.key(), Optional.empty()).stream())
            .toList();
    return new Given(onTheWay, hidden, path.variables());
  }

  /**
   * What is asked even if all quotas are full: the device may have known of full ones, and this
   * replica not. A full quota ends the way early, and no other one leads further; its jumps begin
   * where a shuffled block does, so the order in it doesn't matter.
   */
  private List<Question> least(Map<String, String> hidden, Map<String, AnswerValue> values) {
    Set<String> all = survey.logic().quotas().stream().map(Quota::key).collect(Collectors.toSet());
    return survey.wanting(all).route(hidden).path(values).questions().stream()
        .map(survey.questions()::get)
        .toList();
  }

  private Map<String, String> hidden() {
    JsonNode node = fields.object().path("hidden");
    Map<String, String> hidden = new LinkedHashMap<>();
    if (node.isMissingNode() || node.isNull()) {
      return hidden;
    }
    if (!node.isObject()) {
      fields.reject("hidden", "must be an object of strings");
      return hidden;
    }
    Fields parts = fields.in("hidden");
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!isDeclared(key)) {
                parts.reject(key, "is no hidden field of the survey");
                return;
              }
              String text = parts.text(key, LONGEST_HIDDEN);
              if (!text.isEmpty()) {
                hidden.put(key, text);
              }
            });
    return hidden;
  }

  private boolean isDeclared(String key) {
    return key.startsWith(Facts.CUSTOMER)
        ? survey.logic().attributes().contains(key.substring(Facts.CUSTOMER.length()))
        : survey.logic().hidden().contains(key);
  }

  private Map<String, Optional<Answer>> answers() {
    JsonNode nodes = fields.object().path("answers");
    if (!nodes.isArray()) {
      fields.reject("answers", "must be an array");
      return Map.of();
    }
    if (nodes.size() > survey.questions().size()) {
      fields.reject("answers", "must not be more than the survey has questions");
      return Map.of();
    }
    Map<String, Optional<Answer>> answers = new LinkedHashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      read(fields.in("answers").in(i), answers);
    }
    return answers;
  }

  private void read(Fields answer, Map<String, Optional<Answer>> answers) {
    if (!answer.object().isObject()) {
      answer.reject("question", "is required");
      return;
    }
    String key = answer.requiredText("question", LONGEST_KEY);
    if (key.isEmpty()) {
      return;
    }
    Optional<Question> question = survey.question(key);
    if (question.isEmpty()) {
      answer.reject("question", "is none of the survey's");
    } else if (answers.containsKey(key)) {
      answer.reject("question", "is answered twice");
    } else {
      answers.put(key, AnswerReader.read(answer, question.get()));
    }
  }
}
