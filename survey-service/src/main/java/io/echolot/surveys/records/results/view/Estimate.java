package io.echolot.surveys.records.results.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.survey.statistics.Confidence;
import io.echolot.survey.statistics.Interval;
import io.echolot.survey.statistics.Method;
import java.util.Optional;

/**
 * A value with its 95 % confidence interval.
 *
 * @param value what was found
 * @param low the interval's lower end; null where nothing can be said
 * @param high its upper end; null where nothing can be said
 * @param method how the interval is computed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Estimate(double value, Double low, Double high, Method method) {

  static Estimate of(double value, Optional<Interval> interval, Method method) {
    return new Estimate(
        Confidence.rounded(value),
        interval.map(it -> Confidence.rounded(it.low())).orElse(null),
        interval.map(it -> Confidence.rounded(it.high())).orElse(null),
        method);
  }
}
