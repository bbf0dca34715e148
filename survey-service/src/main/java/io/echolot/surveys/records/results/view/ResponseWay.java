package io.echolot.surveys.records.results.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.surveys.records.results.count.Walk;
import io.echolot.surveys.records.results.count.Walk.Stop;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The way that a response went. Questions of its version that aren't on it weren't asked.
 *
 * @param steps the questions on it, in the order in which they were asked
 * @param end the key of the end to which it leads; empty for the survey's thanks
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ResponseWay(
    @JsonInclude(JsonInclude.Include.ALWAYS) List<WayStep> steps, String end) {

  /**
   * One question.
   *
   * @param question its key
   * @param stop what happened there
   */
  public record WayStep(String question, Stop stop) {}

  /** The way of that walk. */
  public static ResponseWay of(Walk walk) {
    List<Stop> stops = walk.stops();
    return new ResponseWay(
        IntStream.range(0, stops.size())
            .mapToObj(i -> new WayStep(walk.asked().get(i).key(), stops.get(i)))
            .toList(),
        walk.path().end().map(end -> end.key()).orElse(""));
  }
}
