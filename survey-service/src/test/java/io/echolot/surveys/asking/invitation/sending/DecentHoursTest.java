package io.echolot.surveys.asking.invitation.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.channel.QuietHours;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecentHoursTest {

  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/New_York",
          "Asia/Kathmandu",
          "Australia/Lord_Howe",
          "Pacific/Apia",
          "America/Santiago",
          "Africa/Casablanca");

  private static DecentHours hours(String from, String to, String... zones) {
    return new DecentHours(
        LocalTime.parse(from),
        LocalTime.parse(to),
        Arrays.stream(zones).map(ZoneId::of).toList(),
        ZoneId.of("Europe/Berlin"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "by day, 20:00, 09:00, Europe/Berlin, 2026-12-01T12:00:00Z, 2026-12-01T12:00:00Z",
    "in the evening, 20:00, 09:00, Europe/Berlin, 2026-12-01T19:30:00Z, 2026-12-02T08:00:00Z",
    "just as it begins, 20:00, 09:00, Europe/Berlin, 2026-12-01T19:00:00Z, 2026-12-02T08:00:00Z",
    "just as it ends, 20:00, 09:00, Europe/Berlin, 2026-12-01T08:00:00Z, 2026-12-01T08:00:00Z",
    "after midnight, 20:00, 09:00, Europe/Berlin, 2026-12-01T02:00:00Z, 2026-12-01T08:00:00Z",
    "at noon, 12:00, 14:00, Europe/Berlin, 2026-12-01T11:30:00Z, 2026-12-01T13:00:00Z",
    "the night clocks go forward, 20:00, 09:00, Europe/Berlin, 2027-03-27T23:00:00Z, 2027-03-28T07:00:00Z",
    "an end that never comes, 20:00, 02:30, Europe/Berlin, 2027-03-27T23:00:00Z, 2027-03-28T01:30:00Z",
    "an end that comes twice, 20:00, 02:30, Europe/Berlin, 2026-10-24T23:00:00Z, 2026-10-25T00:30:00Z",
    "between both of them, 20:00, 02:30, Europe/Berlin, 2026-10-25T01:10:00Z, 2026-10-25T01:30:00Z",
  })
  void itIsTheFirstDecentTime(
      String when, String from, String to, String zone, Instant at, Instant next) {
    assertThat(hours(from, to, zone).next(at)).as(when).isEqualTo(next);
  }

  @Test
  void whoseZoneIsntKnownIsWrittenToWhenItIsDecentInAll() {
    DecentHours coasts = hours("20:00", "09:00", "America/New_York", "America/Los_Angeles");

    assertThat(coasts.next(Instant.parse("2026-12-01T14:30:00Z")))
        .isEqualTo("2026-12-01T17:00:00Z");
    assertThat(coasts.quietFrom(Instant.parse("2026-12-01T17:00:00Z")))
        .isEqualTo("2026-12-02T01:00:00Z");
  }

  @Test
  void whereThereIsNoSuchTimeTheTenantsZoneCounts() {
    DecentHours everywhere = hours("12:00", "11:00", "Pacific/Auckland", "America/Chicago");

    assertThat(everywhere.next(Instant.parse("2026-12-01T14:30:00Z")))
        .isEqualTo("2026-12-02T10:00:00Z");
    assertThat(everywhere.quietFrom(Instant.parse("2026-12-02T10:00:00Z")))
        .isEqualTo("2026-12-02T11:00:00Z");
  }

  @Test
  void withoutAZoneItIsTheTenants() {
    QuietHours quiet = new QuietHours("20:00", "09:00", "Asia/Tokyo");

    assertThat(DecentHours.of(quiet, List.of()).next(Instant.parse("2026-12-01T12:00:00Z")))
        .isEqualTo("2026-12-02T00:00:00Z");
    assertThat(
            DecentHours.of(quiet, List.of(ZoneId.of("Europe/Berlin")))
                .next(Instant.parse("2026-12-01T12:00:00Z")))
        .isEqualTo("2026-12-01T12:00:00Z");
  }

  @Property
  void itIsNeverEarlierNeverQuietAndWithinADay(
      @ForAll @IntRange(max = 1439) int from,
      @ForAll @IntRange(min = 1, max = 1439) int length,
      @ForAll @IntRange(max = 6) int zone,
      @ForAll @LongRange(min = 1_700_000_000, max = 1_900_000_000) long second) {
    LocalTime begin = LocalTime.MIN.plusMinutes(from);
    DecentHours hours =
        new DecentHours(
            begin,
            begin.plusMinutes(length),
            List.of(ZoneId.of(ZONES.get(zone))),
            ZoneId.of("UTC"));
    Instant at = Instant.ofEpochSecond(second);

    Instant next = hours.next(at);

    assertThat(next).isBetween(at, at.plusSeconds(26 * 3600));
    assertThat(hours.next(next)).isEqualTo(next);
    assertThat(hours.quietFrom(next)).isAfter(next);
  }
}
