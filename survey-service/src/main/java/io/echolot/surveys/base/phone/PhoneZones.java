package io.echolot.surveys.base.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.ZoneId;
import java.util.List;

/** The time zones in which a number may be, by its country or area (libphonenumber's data). */
public final class PhoneZones {

  /** Numbers of no place at all are in all of the world's. */
  private static final int MOST = 12;

  private PhoneZones() {}

  /**
   * Those of a number; empty if none is known.
   *
   * @param e164 in E.164 form
   */
  public static List<ZoneId> of(String e164) {
    try {
      List<ZoneId> zones =
          PhoneNumberToTimeZonesMapper.getInstance()
              .getTimeZonesForNumber(PhoneNumberUtil.getInstance().parse(e164, null))
              .stream()
              .filter(ZoneId.getAvailableZoneIds()::contains)
              .map(ZoneId::of)
              .toList();
      return zones.size() > MOST ? List.of() : zones;
    } catch (NumberParseException e) {
      return List.of();
    }
  }
}
