package io.echolot.metrics.query;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Into what a report's time is cut, in the report's time zone. Weeks begin on Monday (ISO 8601).
 */
public enum Interval {
  NONE,
  HOUR,
  DAY,
  WEEK,
  MONTH;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The interval of that name; empty if there is none. */
  public static Optional<Interval> of(String wireName) {
    return Arrays.stream(values()).filter(i -> i.wireName().equals(wireName)).findFirst();
  }

  /** Where the next one begins; far away for {@link #NONE}. */
  ZonedDateTime next(ZonedDateTime within) {
    LocalDate day = within.toLocalDate();
    return switch (this) {
      case NONE -> within.plusYears(1_000);
      case HOUR -> within.truncatedTo(ChronoUnit.HOURS).plusHours(1);
      case DAY -> start(day.plusDays(1), within);
      case WEEK -> start(day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), within);
      case MONTH -> start(day.with(TemporalAdjusters.firstDayOfNextMonth()), within);
    };
  }

  private static ZonedDateTime start(LocalDate day, ZonedDateTime like) {
    return day.atStartOfDay(like.getZone());
  }
}
