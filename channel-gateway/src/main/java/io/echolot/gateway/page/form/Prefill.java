package io.echolot.gateway.page.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.page.visit.PageProgress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers that a link brings: {@code answer.nps=9}, several choices or a ranking by commas, a row
 * of a matrix or a line of a form as {@code answer.grid.site=good}, own words as {@code
 * answer.reason.other=…}. What the question doesn't want is left out silently: a link may be older
 * than the survey.
 */
public final class Prefill {

  public static final String PREFIX = "answer.";

  private Prefill() {}

  /** The valid answers by the questions' keys. */
  public static Map<String, ObjectNode> read(
      PublishedSurvey survey, Map<String, List<String>> query) {
    Map<String, ObjectNode> answers = new LinkedHashMap<>();
    for (Question question : survey.questions()) {
      read(question, query)
          .filter(answer -> PageProgress.check(question, answer).isPresent())
          .ifPresent(answer -> answers.put(question.key(), answer));
    }
    return answers;
  }

  private static Optional<ObjectNode> read(Question question, Map<String, List<String>> query) {
    String name = PREFIX + question.key();
    Map<String, List<String>> form = new LinkedHashMap<>();
    query.forEach(
        (key, values) -> {
          if (key.equals(name)) {
            form.putAll(fields(question, values));
          } else if (key.startsWith(name + ".")) {
            String part = key.substring(name.length() + 1);
            form.put(question.kind().isChoice() ? part : FormReader.ANSWER + "." + part, values);
          }
        });
    // Links are written by machines: numbers with a point.
    return form.isEmpty() ? Optional.empty() : new FormReader(form, "en").read(question);
  }

  /** The same as the form would say it. */
  private static Map<String, List<String>> fields(Question question, List<String> values) {
    boolean several = question.kind().isChoice() || question.kind() == QuestionKind.RANKING;
    List<String> parts = new ArrayList<>();
    values.forEach(value -> parts.addAll(several ? List.of(value.split(",")) : List.of(value)));
    if (question.kind() == QuestionKind.CONSENT) {
      return parts.get(0).matches("true|1|yes")
          ? Map.of(FormReader.ANSWER, List.of("1"))
          : Map.of();
    }
    if (question.kind() != QuestionKind.RANKING) {
      return Map.of(FormReader.ANSWER, parts);
    }
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      places.put(FormReader.ANSWER + "." + parts.get(i), List.of(Integer.toString(i + 1)));
    }
    return places;
  }
}
