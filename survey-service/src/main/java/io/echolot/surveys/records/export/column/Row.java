package io.echolot.surveys.records.export.column;

import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.question.Answer;
import java.util.HashMap;
import java.util.Map;

/**
 * A response, whose answers are found by their questions.
 *
 * @param answers by the questions' keys
 */
public record Row(Response response, Map<String, Answer> answers) {

  static Row of(Response response) {
    Map<String, Answer> answers = new HashMap<>();
    response.answers().forEach(answer -> answers.put(answer.question(), answer));
    return new Row(response, answers);
  }
}
