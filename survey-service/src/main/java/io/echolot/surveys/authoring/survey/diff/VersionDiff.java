package io.echolot.surveys.authoring.survey.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.survey.PublishedSurvey;
import java.util.List;

/**
 * What two versions of a survey differ in.
 *
 * @param from the number of the one version
 * @param to the number of the other
 * @param changes what one has to do with {@code from} to get {@code to}
 * @param scoresRunOn whether every scored question of {@code from} runs on
 * @param scores each scored question of {@code from}
 */
public record VersionDiff(
    int from, int to, List<Change> changes, boolean scoresRunOn, List<ScoreRun> scores) {

  public VersionDiff {
    changes = List.copyOf(changes);
    scores = List.copyOf(scores);
  }

  /** The differences; of a version to itself there are none. */
  public static VersionDiff between(PublishedSurvey from, PublishedSurvey to) {
    List<ScoreRun> scores = ScoreRun.between(from, to);
    return new VersionDiff(
        from.version(),
        to.version(),
        Changes.between(content(from), content(to)),
        scores.stream().allMatch(ScoreRun::runsOn),
        scores);
  }

  /** What an author writes: not whose it is, which version, and whether it is open. */
  private static ObjectNode content(PublishedSurvey version) {
    ObjectNode content = ContractsJson.mapper().valueToTree(version);
    return content.without(List.of("tenant", "id", "version", "state"));
  }
}
