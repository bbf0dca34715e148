package io.echolot.surveys.records.alert.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an alert tells of a response.
 *
 * @param id the response's
 * @param survey the survey's name, or its key if it has none
 * @param touchpoint its key; empty if the survey names none
 * @param unit its key; empty for none
 * @param scores those that were given, in the survey's order
 * @param words what was said, cut at {@value #LONGEST_WORDS} characters; may be empty
 * @param at when it was answered
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AnswerTold(
    String id,
    String survey,
    String touchpoint,
    String unit,
    List<GivenScore> scores,
    String words,
    Instant at) {

  private static final int MOST_SCORES = 6;
  private static final int LONGEST_WORDS = 600;

  /**
   * A score.
   *
   * @param highest the end of its scale
   */
  record GivenScore(QuestionKind kind, int score, int highest) {}

  AnswerTold {
    touchpoint = touchpoint == null ? "" : touchpoint;
    unit = unit == null ? "" : unit;
    scores = scores == null ? List.of() : List.copyOf(scores);
    words = words == null ? "" : words;
  }

  static AnswerTold of(Response response, String survey) {
    return new AnswerTold(
        response.id(),
        survey.isEmpty() ? response.surveyKey() : survey,
        response.touchpoint(),
        response.unit(),
        response.answers().stream()
            .filter(answer -> answer.kind().isScored())
            .flatMap(AnswerTold::score)
            .limit(MOST_SCORES)
            .toList(),
        cut(words(response)),
        response.answeredAt());
  }

  private static Stream<GivenScore> score(Answer answer) {
    return answer.value() instanceof AnswerValue.Score given
        ? Stream.of(new GivenScore(answer.kind(), given.score(), answer.scale()))
        : Stream.empty();
  }

  private static String words(Response response) {
    List<String> said = new ArrayList<>();
    for (Answer answer : response.answers()) {
      if (answer.kind() == QuestionKind.TEXT && answer.value() instanceof AnswerValue.Text text) {
        said.add(text.text());
      }
      said.add(answer.other());
    }
    said.add(response.remarks());
    said.removeIf(String::isBlank);
    return String.join("\n", said).strip();
  }

  private static String cut(String words) {
    if (words.codePointCount(0, words.length()) <= LONGEST_WORDS) {
      return words;
    }
    return words.substring(0, words.offsetByCodePoints(0, LONGEST_WORDS)) + "…";
  }
}
