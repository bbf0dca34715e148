package io.echolot.surveys.base;

import java.time.ZoneId;
import java.util.Optional;

/**
 * Time zones by their IANA names. Replicas may run on Javas with other zone data, so a name is
 * looked up when it is set: whoever knows it says so then.
 */
public final class TimeZones {

  /** What a name should be that is none. */
  public static final String EXPECTED =
      "must be an IANA time zone that this service knows, such as Europe/Berlin";

  private TimeZones() {}

  /** The zone of that name, in the case in which IANA writes it; empty if there is none. */
  public static Optional<ZoneId> find(String name) {
    return Optional.of(name)
        .filter(known -> ZoneId.getAvailableZoneIds().contains(known))
        .map(ZoneId::of);
  }
}
