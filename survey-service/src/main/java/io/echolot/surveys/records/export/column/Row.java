package io.echolot.surveys.records.export.column;

import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.question.Answer;
import io.echolot.surveys.records.response.TaggedResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A response, whose answers are found by their questions.
 *
 * @param tags what people put on it
 * @param answers by the questions' keys
 */
public record Row(Response response, List<String> tags, Map<String, Answer> answers) {

  static Row of(TaggedResponse tagged) {
    Response response = tagged.response();
    Map<String, Answer> answers = new HashMap<>();
    response.answers().forEach(answer -> answers.put(answer.question(), answer));
    return new Row(response, tagged.tags(), answers);
  }
}
