package io.echolot.metrics.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.metrics.query.Period.Piece;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant LONG_AGO = Instant.EPOCH;

  private static Period days(ZoneId zone, String from, String to) {
    return new Period(
        LocalDate.parse(from).atStartOfDay(zone), LocalDate.parse(to).atStartOfDay(zone));
  }

  private static List<Integer> lengths(List<Piece> pieces) {
    return pieces.stream().map(piece -> piece.to() - piece.from()).toList();
  }

  @Test
  void theDayOnWhichClocksChangeHas25Hours() {
    Period period = days(BERLIN, "2026-10-24", "2026-10-27");

    assertThat(lengths(period.pieces(Interval.DAY, LONG_AGO))).containsExactly(96, 100, 96);
    assertThat(period.starts(Interval.HOUR)).hasSize(24 + 25 + 24);
  }

  @Test
  void halfHourZonesHaveTheirOwnDays() {
    Period period = days(ZoneId.of("Asia/Kathmandu"), "2026-01-01", "2026-01-03");

    assertThat(lengths(period.pieces(Interval.DAY, LONG_AGO))).containsExactly(96, 96);
  }

  @Test
  void weeksBeginOnMondayAndMonthsOnTheFirst() {
    Period period = days(BERLIN, "2026-11-24", "2027-01-05");

    assertThat(period.starts(Interval.WEEK))
        .extracting(start -> start.toLocalDate().toString())
        .startsWith("2026-11-24", "2026-11-30", "2026-12-07");
    assertThat(period.starts(Interval.MONTH))
        .extracting(start -> start.toLocalDate().toString())
        .containsExactly("2026-11-24", "2026-12-01", "2027-01-01");
  }

  @Test
  void thePeriodBeforeAMonthIsTheMonthBefore() {
    assertThat(days(BERLIN, "2026-03-01", "2026-04-01").previous())
        .isEqualTo(days(BERLIN, "2026-02-01", "2026-03-01"));
    assertThat(days(BERLIN, "2026-10-20", "2026-10-27").previous())
        .isEqualTo(days(BERLIN, "2026-10-13", "2026-10-20"));
    Period hours =
        Period.of(
            Instant.parse("2026-11-24T12:00:00Z"), Instant.parse("2026-11-24T15:00:00Z"), BERLIN);
    assertThat(hours.previous().from().toInstant()).isEqualTo("2026-11-24T09:00:00Z");
  }

  @Test
  void todayIsReadHourByHour() {
    Period period = days(BERLIN, "2026-11-23", "2026-11-25");

    List<Piece> pieces = period.pieces(Interval.NONE, Instant.parse("2026-11-24T12:00:00Z"));

    assertThat(pieces).hasSize(1 + 24);
    assertThat(pieces).allMatch(piece -> piece.bucket() == 0);
  }

  @Property
  void piecesFollowEachOtherWithoutGapAndFallIntoTheirBucket(
      @ForAll @IntRange(max = 200_000) int hours,
      @ForAll @IntRange(min = 1, max = 3000) int quarters,
      @ForAll Interval interval,
      @ForAll @IntRange(max = 100) int zone) {
    ZoneId id =
        ZoneId.of(
            ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .skip(5L * zone)
                .findFirst()
                .orElseThrow());
    Instant from = Instant.parse("2010-01-01T00:00:00Z").plusSeconds(3600L * hours);
    Period period = Period.of(from, from.plusSeconds(900L * quarters), id);

    List<Piece> pieces = period.pieces(interval, LONG_AGO);

    assertThat(pieces.stream().mapToInt(piece -> piece.to() - piece.from()).sum())
        .isEqualTo(quarters);
    var starts = period.starts(interval);
    int before = pieces.get(0).from();
    for (Piece piece : pieces) {
      assertThat(piece.from()).isEqualTo(before);
      before = piece.to();
      long start = starts.get(piece.bucket()).toEpochSecond();
      assertThat(900L * piece.from()).isGreaterThanOrEqualTo(start);
      if (piece.bucket() + 1 < starts.size()) {
        assertThat(900L * piece.to())
            .isLessThanOrEqualTo(starts.get(piece.bucket() + 1).toEpochSecond());
      }
    }
    assertThat(pieces.get(pieces.size() - 1).bucket()).isEqualTo(starts.size() - 1);
  }
}
