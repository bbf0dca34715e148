package io.echolot.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an answer may be. Each is absent where nothing is asked for.
 *
 * @param min the lowest number, or the fewest choices; null for none
 * @param max the highest number, or the most choices; null for none
 * @param decimals how many places behind the point a number may have, from 0 on
 * @param earliest the first date; null for none
 * @param latest the last date; null for none
 * @param minLength the shortest text in UTF-16 code units
 * @param pattern a regular expression that the whole text must match; empty for none
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Limits(
    @JsonInclude(JsonInclude.Include.NON_NULL) Double min,
    @JsonInclude(JsonInclude.Include.NON_NULL) Double max,
    int decimals,
    LocalDate earliest,
    LocalDate latest,
    int minLength,
    String pattern) {

  public static final Limits NONE = new Limits(null, null, 0, null, null, 0, "");

  public Limits {
    pattern = pattern == null ? "" : pattern;
  }

  /** The fewest choices, at least 1. */
  @JsonIgnore
  public int fewest() {
    return Math.max(1, Optional.ofNullable(min).orElse(1.0).intValue());
  }

  /** The most choices; {@code all} if nothing is said. */
  public int most(int all) {
    return max == null ? all : Math.min(all, max.intValue());
  }

  /** What isn't written to JSON. */
  static final class Absent {
    @Override
    public boolean equals(Object limits) {
      return limits == null || NONE.equals(limits);
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }
}
