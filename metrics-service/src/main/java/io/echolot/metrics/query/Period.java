package io.echolot.metrics.query;

import io.echolot.metrics.rollup.cell.Slots;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time as somebody in a time zone sees it.
 *
 * @param from its first instant, at a quarter of an hour
 * @param to the first instant after it, at a quarter of an hour
 */
public record Period(ZonedDateTime from, ZonedDateTime to) {

  /**
   * A part of a period that is read and remembered as one.
   *
   * @param from its first slot
   * @param to the first slot after it
   * @param bucket in which interval of the period it lies, from 0
   */
  record Piece(int from, int to, int bucket) {}

  static Period of(Instant from, Instant to, ZoneId zone) {
    return new Period(
        Slots.start(Slots.of(from)).atZone(zone), Slots.start(Slots.atOrAfter(to)).atZone(zone));
  }

  /** Where its intervals begin; the first may begin before its calendar interval would. */
  List<ZonedDateTime> starts(Interval interval) {
    List<ZonedDateTime> starts = new ArrayList<>();
    for (ZonedDateTime at = from; at.isBefore(to); at = interval.next(at)) {
      starts.add(at);
    }
    return starts;
  }

  /**
   * Its pieces: local days, cut where an interval ends. The day of {@code now} is cut into hours,
   * as it changes all the time and only what changed is read again.
   */
  List<Piece> pieces(Interval interval, Instant now) {
    List<Piece> pieces = new ArrayList<>();
    ZonedDateTime nextBucket = interval.next(from);
    int bucket = 0;
    ZonedDateTime at = from;
    while (at.isBefore(to)) {
      ZonedDateTime end = earliest(to, nextBucket, Interval.DAY.next(at));
      if (isDayOf(now, at)) {
        end = earliest(end, Interval.HOUR.next(at), end);
      }
      pieces.add(new Piece(Slots.of(at.toInstant()), Slots.of(end.toInstant()), bucket));
      if (!end.isBefore(nextBucket)) {
        nextBucket = interval.next(end);
        bucket++;
      }
      at = end;
    }
    return pieces;
  }

  private static boolean isDayOf(Instant now, ZonedDateTime at) {
    return now.atZone(at.getZone()).toLocalDate().equals(at.toLocalDate());
  }

  private static ZonedDateTime earliest(ZonedDateTime a, ZonedDateTime b, ZonedDateTime c) {
    ZonedDateTime first = a.isBefore(b) ? a : b;
    return first.isBefore(c) ? first : c;
  }

  /**
   * The period before: as many months for whole months, as many days for whole days, else as long.
   */
  Period previous() {
    if (!isMidnight(from) || !isMidnight(to)) {
      Duration length = Duration.between(from, to);
      return new Period(from.minus(length), from);
    }
    LocalDate first = from.toLocalDate();
    java.time.Period length = java.time.Period.between(first, to.toLocalDate());
    LocalDate before =
        length.getDays() == 0 && first.getDayOfMonth() == 1
            ? first.minusMonths(length.toTotalMonths())
            : first.minusDays(to.toLocalDate().toEpochDay() - first.toEpochDay());
    return new Period(before.atStartOfDay(from.getZone()), from);
  }

  private static boolean isMidnight(ZonedDateTime at) {
    return at.equals(at.toLocalDate().atStartOfDay(at.getZone()))
        || at.toLocalTime().equals(LocalTime.MIDNIGHT);
  }
}
