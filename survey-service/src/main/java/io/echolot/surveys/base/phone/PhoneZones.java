package io.echolot.surveys.base.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The time zones in which a number may be: those of its country (CLDR), as far as its area is among
 * them (libphonenumber). libphonenumber alone names another country's for some, whose clocks go
 * differently: Paris for Algeria, the Canaries for Morocco, Chicago for Nicaragua.
 */
public final class PhoneZones {

  private PhoneZones() {}

  /**
   * Those of a number; empty if none is known, as of numbers of no country.
   *
   * @param e164 in E.164 form
   */
  public static List<ZoneId> of(String e164) {
    try {
      return of(PhoneNumberUtil.getInstance().parse(e164, null));
    } catch (NumberParseException e) {
      return List.of();
    }
  }

  private static List<ZoneId> of(Phonenumber.PhoneNumber number) {
    Optional<String> country =
        Optional.ofNullable(PhoneNumberUtil.getInstance().getRegionCodeForNumber(number))
            .filter(region -> region.length() == 2);
    List<String> own =
        country
            .map(region -> TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL, region, null))
            .map(List::copyOf)
            .orElse(List.of());
    List<String> areas =
        PhoneNumberToTimeZonesMapper.getInstance().getTimeZonesForNumber(number).stream()
            .filter(own::contains)
            .toList();
    return zones(areas.isEmpty() ? own : areas);
  }

  private static List<ZoneId> zones(Collection<String> names) {
    return names.stream()
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .sorted()
        .map(ZoneId::of)
        .toList();
  }
}
