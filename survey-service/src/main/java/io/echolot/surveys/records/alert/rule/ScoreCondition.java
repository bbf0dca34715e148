package io.echolot.surveys.records.alert.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.platform.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * Which scores an alert is for, e.g. {@code {"kind": "nps", "atMost": 6}} for detractors.
 *
 * @param kind of the question; null for any that is scored
 * @param atMost the highest score, on the question's own scale; null if {@code atLeast} says it
 * @param atLeast the lowest score; null if {@code atMost} says it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScoreCondition(QuestionKind kind, Integer atMost, Integer atLeast) {

  private static final int HIGHEST = 10;

  List<Violation> violations(String path) {
    List<Violation> violations = new ArrayList<>();
    if (kind != null && !kind.isScored()) {
      violations.add(
          new Violation(path + ".kind", "must be nps, csat, ces or rating, or left out for any"));
    }
    if ((atMost == null) == (atLeast == null)) {
      violations.add(new Violation(path, "must have either atMost or atLeast"));
    }
    if (!isOnScale(atMost)) {
      violations.add(new Violation(path + ".atMost", range()));
    }
    if (!isOnScale(atLeast)) {
      violations.add(new Violation(path + ".atLeast", range()));
    }
    return violations;
  }

  private boolean isOnScale(Integer score) {
    return score == null || score >= lowest() && score <= highest();
  }

  private String range() {
    return "must be from " + lowest() + " to " + highest();
  }

  private int lowest() {
    return kind == null ? 0 : kind.lowest();
  }

  /** Ratings have scales of their own. */
  private int highest() {
    return kind == null || !kind.isScored() || kind == QuestionKind.RATING
        ? HIGHEST
        : kind.highest();
  }

  /** Whether one of the response's answers has such a score. */
  boolean fits(Response response) {
    return response.answers().stream().anyMatch(this::fits);
  }

  private boolean fits(Answer answer) {
    return answer.kind().isScored()
        && (kind == null || answer.kind() == kind)
        && answer.value() instanceof AnswerValue.Score given
        && (atMost == null || given.score() <= atMost)
        && (atLeast == null || given.score() >= atLeast);
  }
}
