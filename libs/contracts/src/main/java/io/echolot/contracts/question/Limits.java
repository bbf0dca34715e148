package io.echolot.contracts.question;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an answer may be. Each is absent where nothing is asked for.
 *
 * @param min the lowest number, or the fewest choices; null for none
 * @param max the highest number, or the most choices or files; null for none
 * @param decimals how many places behind the point a number may have, from 0 on
 * @param earliest the first date; null for {@link #EARLIEST_DAY}
 * @param latest the last date; null for {@link #LATEST_DAY}
 * @param minLength the shortest text in UTF-16 code units
 * @param pattern a regular expression that the whole text must match; empty for none
 * @param patternHint says to respondents what that form is, e.g. "five digits"; empty for a general
 *     sentence
 * @param types media types that a file may have, e.g. {@code image/png} or {@code image/*}; empty
 *     for the gateway's usual ones
 * @param maxBytes the largest file; 0 for what the gateway allows
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Limits(
    @JsonInclude(JsonInclude.Include.NON_NULL) Double min,
    @JsonInclude(JsonInclude.Include.NON_NULL) Double max,
    int decimals,
    LocalDate earliest,
    LocalDate latest,
    int minLength,
    String pattern,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) LocalizedText patternHint,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> types,
    long maxBytes) {

  public static final Limits NONE = new Limits(null, null, 0, null, null, 0, "");

  /** Before it nobody was born who answers. */
  public static final LocalDate EARLIEST_DAY = LocalDate.of(1900, 1, 1);

  /** Nobody plans behind it; a later day is a slip of the finger. */
  public static final LocalDate LATEST_DAY = LocalDate.of(2100, 12, 31);

  public Limits {
    pattern = pattern == null ? "" : pattern;
    patternHint = patternHint == null ? LocalizedText.EMPTY : patternHint;
    types = types == null ? List.of() : List.copyOf(types);
  }

  /** Limits of anything but files. */
  public Limits(
      Double min,
      Double max,
      int decimals,
      LocalDate earliest,
      LocalDate latest,
      int minLength,
      String pattern) {
    this(min, max, decimals, earliest, latest, minLength, pattern, List.of(), 0);
  }

  /** Limits without a hint. */
  public Limits(
      Double min,
      Double max,
      int decimals,
      LocalDate earliest,
      LocalDate latest,
      int minLength,
      String pattern,
      List<String> types,
      long maxBytes) {
    this(
        min,
        max,
        decimals,
        earliest,
        latest,
        minLength,
        pattern,
        LocalizedText.EMPTY,
        types,
        maxBytes);
  }

  /** The same with a hint. */
  public Limits hinting(LocalizedText newHint) {
    return new Limits(
        min, max, decimals, earliest, latest, minLength, pattern, newHint, types, maxBytes);
  }

  /** Whether a number is within them. */
  public boolean allows(BigDecimal number) {
    return hasFittingPlaces(number)
        && (min == null || number.doubleValue() >= min)
        && (max == null || number.doubleValue() <= max);
  }

  /** Whether a number has no more places behind the point than are allowed. */
  public boolean hasFittingPlaces(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= decimals;
  }

  /** Whether a day is within them. */
  public boolean allows(LocalDate day) {
    return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
  }

  /** The first day that is allowed; a question that ends before the usual one begins anywhere. */
  public LocalDate firstDay() {
    boolean isLongAgo = latest != null && latest.isBefore(EARLIEST_DAY);
    return earliest != null ? earliest : isLongAgo ? LocalDate.of(1, 1, 1) : EARLIEST_DAY;
  }

  /** The last day that is allowed; a question that begins behind the usual one has no end. */
  public LocalDate lastDay() {
    boolean isFarAhead = earliest != null && earliest.isAfter(LATEST_DAY);
    return latest != null ? latest : isFarAhead ? LocalDate.of(9999, 12, 31) : LATEST_DAY;
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
