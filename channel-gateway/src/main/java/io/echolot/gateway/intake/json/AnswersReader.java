package io.echolot.gateway.intake.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.logic.Quota;
import io.echolot.contracts.logic.Route.Path;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.intake.answer.AnswerReader;
import io.echolot.gateway.intake.answer.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads all answers of a response, and keeps those on the way that they lead. */
public final class AnswersReader {

  /** The member that holds them. */
  public static final String ANSWERS = "answers";

  private static final int LONGEST_KEY = 100;

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
   * @param adjusted what wasn't taken as it was sent
   */
  record Given(
      List<Answer> answers,
      Map<String, String> hidden,
      Map<String, Double> variables,
      List<Adjustment> adjusted) {}

  Given read(ResponseState state) {
    return read(state, ResponseReader.Known.NOTHING);
  }

  /**
   * Reads it.
   *
   * @param known what we know better than the device
   */
  Given read(ResponseState state, ResponseReader.Known known) {
    List<Adjustment> adjusted = new ArrayList<>();
    Map<String, String> hidden =
        new HiddenReader(fields, survey, known.isImport(), adjusted).read();
    hidden.putAll(known.hidden());
    Map<String, Optional<Answer>> answers = answers();
    Map<String, AnswerValue> values = new HashMap<>();
    answers.forEach((key, answer) -> answer.ifPresent(a -> values.put(key, a.value())));
    Path path = survey.route(hidden).path(values);
    if (state == ResponseState.COMPLETE) {
      (survey.logic().quotas().isEmpty() ? path : least(hidden, values))
          .lacking(answers.keySet()).stream()
              .map(Question::key)
              .forEach(key -> fields.about(key).reject(ANSWERS, "lacks \"" + key + "\""));
    }
    List<Answer> right = answers.values().stream().flatMap(Optional::stream).toList();
    return new Given(path.keep(right), hidden, path.variables(), List.copyOf(adjusted));
  }

  /**
   * What is asked even if all quotas are full: the device may have known of full ones, and this
   * replica not. A full quota ends the way early, and no other one leads further; its jumps begin
   * where a shuffled block does, so the order in it doesn't matter.
   */
  private Path least(Map<String, String> hidden, Map<String, AnswerValue> values) {
    Set<String> all = survey.logic().quotas().stream().map(Quota::key).collect(Collectors.toSet());
    return survey.wanting(all).route(hidden).path(values);
  }

  private Map<String, Optional<Answer>> answers() {
    JsonNode nodes = fields.object().path(ANSWERS);
    if (!nodes.isArray()) {
      fields.reject(ANSWERS, "must be an array");
      return Map.of();
    }
    if (nodes.size() > survey.questions().size()) {
      fields.reject(ANSWERS, "must not be more than the survey has questions");
      return Map.of();
    }
    Map<String, Optional<Answer>> answers = new LinkedHashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      read(fields.in(ANSWERS).in(i), answers);
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
      answer.about(key).reject("question", "is answered twice");
    } else {
      answers.put(key, AnswerReader.read(answer.about(key), question.get()));
    }
  }
}
