package io.echolot.metrics.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * How a score differs from an earlier one.
 *
 * @param delta now less before, in the score's unit
 * @param low the lower end of its 95 % interval; null where nothing can be said
 * @param high the upper end; null where nothing can be said
 * @param significant whether the interval excludes 0
 * @param method how the interval was computed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(double delta, Double low, Double high, boolean significant, String method) {

  static Change of(double delta, Interval interval, String method) {
    return new Change(
        Score.rounded(delta),
        Score.rounded(interval.low()),
        Score.rounded(interval.high()),
        interval.excludesZero(),
        method);
  }

  static Change of(double delta, Optional<Interval> interval, String method) {
    return interval
        .map(known -> of(delta, known, method))
        .orElseGet(() -> new Change(Score.rounded(delta), null, null, false, method));
  }
}
