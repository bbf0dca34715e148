package io.echolot.platform.start;

import java.time.zone.ZoneRulesProvider;

/**
 * By which release of the IANA time zone database (tzdata) this process knows zones: that of its
 * Java runtime. Governments change zones at short notice, so two replicas by different runtimes may
 * know different ones.
 */
final class TimeZoneData {

  private TimeZoneData() {}

  /** The release, such as {@code 2025a}. */
  static String release() {
    return ZoneRulesProvider.getVersions("Europe/Berlin").lastKey();
  }
}
