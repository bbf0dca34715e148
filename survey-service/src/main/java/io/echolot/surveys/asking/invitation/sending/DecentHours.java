package io.echolot.surveys.asking.invitation.sending;

import io.echolot.contracts.channel.QuietHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * When somebody may be written to.
 *
 * @param from when quiet begins
 * @param to when it ends, after midnight if before {@code from}
 * @param zones all the times that may be theirs; not empty
 */
public record DecentHours(LocalTime from, LocalTime to, List<ZoneId> zones) {

  /** Of one whose time may be any of some zones; the tenant's if none is known. */
  public static DecentHours of(QuietHours quiet, List<ZoneId> zones) {
    return new DecentHours(
        LocalTime.parse(quiet.from()),
        LocalTime.parse(quiet.to()),
        zones.isEmpty() ? List.of(ZoneId.of(quiet.timeZone())) : zones);
  }

  /**
   * The first time from {@code at} on at which it is quiet in none of the zones; where there is no
   * such time within some days, as in zones at both sides of the earth, that of the first one.
   */
  public Instant next(Instant at) {
    Instant next = at;
    for (int tries = 0; tries < 2 + 4 * zones.size(); tries++) {
      Instant before = next;
      for (ZoneId zone : zones) {
        next = next(next, zone);
      }
      if (next.equals(before)) {
        return next;
      }
    }
    return next(at, zones.get(0));
  }

  /** When it gets quiet in any of the zones, from a time on at which it isn't. */
  public Instant quietFrom(Instant at) {
    return zones.stream().map(zone -> quietFrom(at, zone)).min(Instant::compareTo).orElseThrow();
  }

  private Instant next(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    if (!isQuiet(local.toLocalTime())) {
      return at;
    }
    boolean isTomorrow = from.isAfter(to) && !local.toLocalTime().isBefore(from);
    LocalDate day = local.toLocalDate().plusDays(isTomorrow ? 1 : 0);
    // Where clocks go forward over that time, it is as much later as they go; where they go back,
    // it comes twice.
    ZonedDateTime end = ZonedDateTime.of(day, to, zone);
    return end.toInstant().isAfter(at)
        ? end.toInstant()
        : end.withLaterOffsetAtOverlap().toInstant();
  }

  private Instant quietFrom(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    ZonedDateTime today = ZonedDateTime.of(local.toLocalDate(), from, zone);
    return today.toInstant().isAfter(at) ? today.toInstant() : today.plusDays(1).toInstant();
  }

  private boolean isQuiet(LocalTime time) {
    return from.isAfter(to)
        ? !time.isBefore(from) || time.isBefore(to)
        : !time.isBefore(from) && time.isBefore(to);
  }
}
