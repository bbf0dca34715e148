package io.echolot.listener.source;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as sources write it: RFC 3339 (Atom, Mastodon) and its wider W3C form ({@code dc:date}),
 * or RFC 822 and RFC 5322 (RSS), and what is often written in their place. Case doesn't matter; a
 * time without a zone is in UTC.
 */
public final class SourceTime {

  private static final Pattern INTERNET =
      Pattern.compile(
          "(?<year>\\d{4})(?:-(?<month>\\d\\d)(?:-(?<day>\\d\\d)"
              + "(?:[T ](?<hour>\\d\\d):(?<minute>\\d\\d)(?::(?<second>\\d\\d)(?:[.,](?<part>\\d+))?)?"
              + " ?(?<zone>Z|[+-]\\d\\d(?::?\\d\\d)?)?)?)?)?");

  private static final Pattern MAIL =
      Pattern.compile(
          "(?:[A-Z]+\\.?,? )?(?<day>\\d{1,2})[ -](?<month>[A-Z]{3,9})\\.?[ -](?<year>\\d{2,4}),?"
              + " (?<hour>\\d{1,2}):(?<minute>\\d\\d)(?::(?<second>\\d\\d)(?:[.,](?<part>\\d+))?)?"
              + "(?: ?(?:GMT|UTC?)?(?<zone>[+-]\\d\\d:?\\d\\d)| (?<name>[A-Z]{1,5}))?");

  private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

  private static final List<String> MONTHS =
      List.of(
          "JANUARY",
          "FEBRUARY",
          "MARCH",
          "APRIL",
          "MAY",
          "JUNE",
          "JULY",
          "AUGUST",
          "SEPTEMBER",
          "OCTOBER",
          "NOVEMBER",
          "DECEMBER");

  /** RFC 822 names these, and feeds the Europeans' own; RFC 5322 takes all others as UTC. */
  private static final Map<String, Integer> HOURS =
      Map.ofEntries(
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("BST", 1),
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3));

  private static final int NANOS = 9;

  private SourceTime() {}

  /** The instant; empty if it can't be read, or is of no day that there is. */
  public static Optional<Instant> read(String text) {
    String plain =
        COMMENT
            .matcher(text.toUpperCase(Locale.ROOT))
            .replaceAll(" ")
            .replaceAll("[\\s\\u00a0]+", " ")
            .strip();
    try {
      Matcher internet = INTERNET.matcher(plain);
      if (internet.matches()) {
        return Optional.of(at(internet, number(internet, "year", 0), month(internet), ""));
      }
      Matcher mail = MAIL.matcher(plain);
      return mail.matches()
          ? monthNamed(mail.group("month")).map(month -> at(mail, year(mail), month, named(mail)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant at(Matcher found, int year, int month, String zoneName) {
    LocalDate day = LocalDate.of(year, month, number(found, "day", 1));
    int hour = number(found, "hour", 0);
    int minute = number(found, "minute", 0);
    int second = number(found, "second", 0);
    // ISO 8601 ends a day at 24:00, and a leap second is the minute's 61st.
    if (hour > 24 || minute > 59 || second > 60) {
      throw new DateTimeException("no time of day");
    }
    String zone = found.group("zone");
    return day.atStartOfDay(zone == null ? offset(zoneName) : ZoneOffset.of(zone))
        .toInstant()
        .plus(Duration.ofHours(hour).plusMinutes(minute).plusSeconds(second))
        .plusNanos(nanos(found.group("part")));
  }

  private static ZoneOffset offset(String name) {
    return ZoneOffset.ofHours(HOURS.getOrDefault(name, 0));
  }

  /** Digits after a second's point are a fraction of it, however many there are. */
  private static long nanos(String part) {
    return part == null ? 0 : Long.parseLong((part + "0".repeat(NANOS)).substring(0, NANOS));
  }

  private static int month(Matcher internet) {
    return number(internet, "month", 1);
  }

  private static Optional<Integer> monthNamed(String name) {
    return MONTHS.stream()
        .filter(month -> month.startsWith(name))
        .findFirst()
        .map(month -> MONTHS.indexOf(month) + 1);
  }

  /** Of two digits those from 50 on are of the last century (RFC 5322, 4.3). */
  private static int year(Matcher mail) {
    int year = number(mail, "year", 0);
    return switch (mail.group("year").length()) {
      case 2 -> year < 50 ? 2000 + year : 1900 + year;
      case 3 -> 1900 + year;
      default -> year;
    };
  }

  private static String named(Matcher mail) {
    return mail.group("name") == null ? "" : mail.group("name");
  }

  private static int number(Matcher found, String group, int usual) {
    return found.group(group) == null ? usual : Integer.parseInt(found.group(group));
  }
}
