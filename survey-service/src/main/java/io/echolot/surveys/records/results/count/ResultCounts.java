package io.echolot.surveys.records.results.count;

import java.util.Map;
import java.util.Optional;

/**
 * All that was counted of a group of responses.
 *
 * @param ways how far they came
 * @param seconds from the first answer to the last one, of complete responses; empty if there are
 *     none
 * @param questions by how they were asked
 */
public record ResultCounts(
    WayCounts ways, Optional<ValueFold> seconds, Map<AskedAs, QuestionCounts> questions) {

  /** Those of that question; with nothing if nobody answered it. */
  public QuestionCounts of(AskedAs asked) {
    return questions.getOrDefault(asked, new QuestionCounts(asked, 0, 0));
  }
}
