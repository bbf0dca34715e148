package io.echolot.surveys.asking.invitation.sending;

import io.echolot.contracts.channel.QuietHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * When somebody may be written to.
 *
 * @param from when quiet begins
 * @param to when it ends, after midnight if before {@code from}
 * @param zones all the times that may be theirs; empty if none is known
 * @param otherwise the time that counts where none is known, or it is never decent in all of them
 */
public record DecentHours(LocalTime from, LocalTime to, List<ZoneId> zones, ZoneId otherwise) {

  /** Of one whose time may be any of some zones. */
  public static DecentHours of(QuietHours quiet, List<ZoneId> zones) {
    return new DecentHours(
        LocalTime.parse(quiet.from()),
        LocalTime.parse(quiet.to()),
        zones,
        ZoneId.of(quiet.timeZone()));
  }

  /**
   * The first time from {@code at} on at which it is quiet in none of the zones; where there is no
   * such time, as in zones at both sides of the earth, that of the other one.
   */
  public Instant next(Instant at) {
    return common(at).orElseGet(() -> next(at, otherwise));
  }

  private Optional<Instant> common(Instant at) {
    if (zones.isEmpty()) {
      return Optional.empty();
    }
    Instant next = at;
    for (int tries = 0; tries < 2 + 4 * zones.size(); tries++) {
      Instant before = next;
      for (ZoneId zone : zones) {
        next = next(next, zone);
      }
      if (next.equals(before)) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  /** When it gets quiet in any of the zones that count, from a time on at which it isn't. */
  public Instant quietFrom(Instant at) {
    List<ZoneId> counting = common(at).isPresent() ? zones : List.of(otherwise);
    return counting.stream().map(zone -> quietFrom(at, zone)).min(Instant::compareTo).orElseThrow();
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
