package io.echolot.surveys.records.results.count;

import com.fasterxml.jackson.annotation.JsonValue;
import io.echolot.contracts.logic.Route;
import io.echolot.contracts.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How one respondent went the way that the answers led.
 *
 * @param path the questions that were to be asked
 * @param answered the keys of those that were answered
 * @param isComplete whether the response was sent off
 */
public record Walk(Route.Path path, Set<String> answered, boolean isComplete) {

  /** What happened at a question. In JSON in lower case. */
  public enum Stop {
    ANSWERED,
    /** Nothing was answered, and the respondent went on. */
    SKIPPED,
    /** The respondent hasn't gone on from it. */
    LEFT,
    /** The way goes on there, but the respondent didn't come so far. */
    NOT_REACHED;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The questions on the way. */
  public List<Question> asked() {
    return path.asked();
  }

  /**
   * What happened at each of {@link #asked}. What isn't complete ended before the first question
   * behind the last answer; so did what a full quota ended, and then what must be answered isn't.
   */
  public List<Stop> stops() {
    boolean isWhole = isComplete && path.lacking(answered).isEmpty();
    int behind = lastAnswered() + 1;
    List<Stop> stops = new ArrayList<>(asked().size());
    for (Question question : asked()) {
      int index = stops.size();
      stops.add(
          answered.contains(question.key())
              ? Stop.ANSWERED
              : index < behind || isWhole
                  ? Stop.SKIPPED
                  : index == behind && !isComplete ? Stop.LEFT : Stop.NOT_REACHED);
    }
    return stops;
  }

  private int lastAnswered() {
    int last = asked().size() - 1;
    while (last >= 0 && !answered.contains(asked().get(last).key())) {
      last--;
    }
    return last;
  }
}
