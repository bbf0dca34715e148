package io.echolot.surveys.records.results.count;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A histogram of days that come in ascending order: by days, months, years or longer. All that came
 * is in it; what is stored while it is counted may be outside of what was expected, and make its
 * bars longer.
 */
public final class DayBars {

  private static final int MOST_DAYS = 31;
  private static final int MOST_MONTHS = 36;
  private static final int MOST_YEARS = 50;

  /**
   * A bar.
   *
   * @param from its first day
   * @param to the day before which it ends
   * @param n how many
   */
  public record Days(LocalDate from, LocalDate to, long n) {}

  private final ChronoUnit unit;
  private LocalDate least;
  private LocalDate most;
  private final Map<LocalDate, Long> bars = new LinkedHashMap<>();

  /** Nothing yet; what will come is expected from {@code least} to {@code most}. */
  public DayBars(LocalDate least, LocalDate most) {
    this.least = least;
    this.most = most;
    this.unit = unit(least, most);
  }

  private static ChronoUnit unit(LocalDate least, LocalDate most) {
    return ChronoUnit.DAYS.between(least, most) < MOST_DAYS
        ? ChronoUnit.DAYS
        : ChronoUnit.MONTHS.between(least, most) < MOST_MONTHS
            ? ChronoUnit.MONTHS
            : ChronoUnit.YEARS.between(least, most) < MOST_YEARS
                ? ChronoUnit.YEARS
                : ChronoUnit.CENTURIES.between(least, most) < 10
                    ? ChronoUnit.DECADES
                    : ChronoUnit.CENTURIES;
  }

  /** Takes a day that isn't before those before. */
  public void add(LocalDate day, long count) {
    least = day.isBefore(least) ? day : least;
    most = day.isAfter(most) ? day : most;
    bars.merge(first(day, unit), count, Long::sum);
  }

  private static LocalDate first(LocalDate day, ChronoUnit unit) {
    return switch (unit) {
      case DAYS -> day;
      case MONTHS -> day.withDayOfMonth(1);
      case YEARS -> day.withDayOfYear(1);
      case DECADES -> LocalDate.of(Math.floorDiv(day.getYear(), 10) * 10, 1, 1);
      default -> LocalDate.of(Math.floorDiv(day.getYear(), 100) * 100, 1, 1);
    };
  }

  /** All bars from the first to the last, also those without a day between. */
  public List<Days> bars() {
    ChronoUnit longer = unit(least, most);
    Period step = step(longer);
    Map<LocalDate, Long> inLonger = new LinkedHashMap<>();
    bars.forEach((from, n) -> inLonger.merge(first(from, longer), n, Long::sum));
    List<Days> all = new ArrayList<>();
    LocalDate next = null;
    for (Map.Entry<LocalDate, Long> bar : inLonger.entrySet()) {
      while (next != null && next.isBefore(bar.getKey())) {
        all.add(new Days(next, next.plus(step), 0));
        next = next.plus(step);
      }
      next = bar.getKey().plus(step);
      all.add(new Days(bar.getKey(), next, bar.getValue()));
    }
    return all;
  }

  private static Period step(ChronoUnit unit) {
    return switch (unit) {
      case DAYS -> Period.ofDays(1);
      case MONTHS -> Period.ofMonths(1);
      case YEARS -> Period.ofYears(1);
      case DECADES -> Period.ofYears(10);
      default -> Period.ofYears(100);
    };
  }
}
