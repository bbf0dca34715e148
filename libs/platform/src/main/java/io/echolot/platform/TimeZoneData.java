package io.echolot.platform;

import java.time.zone.ZoneRulesProvider;

/**
 * By which release of the IANA time zone database (tzdata) this process knows zones: that of its
 * Java runtime. Governments change zones at short notice, so two replicas by different runtimes may
 * know different ones.
 */
public final class TimeZoneData {

  private TimeZoneData() {}

  /** The release, such as {@code 2025a}. */
  public static String release() {
    return ZoneRulesProvider.getVersions("Europe/Berlin").lastKey();
  }

  /** What to answer who names a zone that isn't known here. */
  public static String refusal() {
    return "must be an IANA time zone such as Europe/Berlin, known by tzdata " + release();
  }
}
