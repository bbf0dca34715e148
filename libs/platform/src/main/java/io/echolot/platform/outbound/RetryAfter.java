package io.echolot.platform.outbound;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** How long somebody wants to be left alone, by the header Retry-After (RFC 9110, 10.2.3). */
public final class RetryAfter {

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private RetryAfter() {}

  /**
   * The wait that a header asks for, in seconds or up to a date; zero if it is neither.
   *
   * @param header null if there is none
   */
  public static Duration of(String header, Clock clock) {
    if (header == null) {
      return Duration.ZERO;
    }
    try {
      Duration wait =
          SECONDS.matcher(header).matches()
              ? Duration.ofSeconds(Long.parseLong(header))
              : Duration.between(
                  clock.instant(),
                  ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }
}
