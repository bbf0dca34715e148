package io.echolot.surveys.records.results.count;

import io.echolot.survey.statistics.Share;
import io.echolot.surveys.records.results.count.Walk.Stop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far respondents came on the way that their answers led them: a sum that grows. */
public final class WayCounts {

  private long complete;
  private long partial;
  private long leftAtEnd;
  private final Map<String, Step> steps = new LinkedHashMap<>();

  /** What happened at one question. */
  public static final class Step {
    private long answered;
    private long skipped;
    private long left;

    /** How many were asked. */
    public long reached() {
      return answered + skipped + left;
    }

    public long answered() {
      return answered;
    }

    /** How many went on without an answer. */
    public long skipped() {
      return skipped;
    }

    /** How many haven't gone on from it. */
    public long left() {
      return left;
    }
  }

  /** Adds responses that went one way. */
  public void add(Walk walk, long count) {
    boolean isAtEnd = true;
    List<Stop> stops = walk.stops();
    for (int i = 0; i < stops.size(); i++) {
      Step step = steps.computeIfAbsent(walk.asked().get(i).key(), key -> new Step());
      switch (stops.get(i)) {
        case ANSWERED -> step.answered += count;
        case SKIPPED -> step.skipped += count;
        case LEFT -> {
          step.left += count;
          isAtEnd = false;
        }
        case NOT_REACHED -> {}
      }
    }
    if (walk.isComplete()) {
      complete += count;
    } else {
      partial += count;
      leftAtEnd += isAtEnd ? count : 0;
    }
  }

  /** What happened at that question. */
  public Step at(String question) {
    return steps.getOrDefault(question, new Step());
  }

  public long started() {
    return complete + partial;
  }

  public long complete() {
    return complete;
  }

  /** How many have answered all that they were asked, and not sent it off. */
  public long leftAtEnd() {
    return leftAtEnd;
  }

  /** There must be a response. */
  public Share completion() {
    return new Share(complete, started());
  }
}
