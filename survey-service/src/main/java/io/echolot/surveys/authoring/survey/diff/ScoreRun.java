package io.echolot.surveys.authoring.survey.diff;

import io.echolot.contracts.question.Question;
import io.echolot.contracts.survey.PublishedSurvey;
import java.util.List;
import java.util.Optional;

/**
 * Whether the score of a question runs on from one version to another. It does if the later version
 * asks the same key with the same kind and scale; only then may answers be counted together.
 *
 * @param question the question's key
 * @param runsOn whether it does
 * @param reason why not, for people; empty if it does
 */
public record ScoreRun(String question, boolean runsOn, String reason) {

  static List<ScoreRun> between(PublishedSurvey before, PublishedSurvey after) {
    return before.questions().stream()
        .filter(question -> question.kind().isScored())
        .map(question -> of(question, after.question(question.key())))
        .toList();
  }

  private static ScoreRun of(Question before, Optional<Question> after) {
    String reason =
        after
            // A draft that is only checked may not say yet of which kind it is.
            .filter(now -> now.kind() != null)
            .map(now -> reason(before, now))
            .orElse("is not asked any more");
    return new ScoreRun(before.key(), reason.isEmpty(), reason);
  }

  private static String reason(Question before, Question after) {
    if (before.kind() != after.kind()) {
      return "was of the kind %s, is %s"
          .formatted(before.kind().wireName(), after.kind().wireName());
    }
    return before.highest() == after.highest()
        ? ""
        : "was asked up to %d, is up to %d".formatted(before.highest(), after.highest());
  }
}
