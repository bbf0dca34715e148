package io.echolot.dialogue.token;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in digits, with points, commas, apostrophes or spaces in it. Which of them groups and
 * which starts the fraction differs from land to land, so it must show in the number itself.
 */
public final class WrittenNumber {

  private static final Pattern PLAIN = Pattern.compile("(\\d{1,15})");
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,15})[.,٫](\\d{1,10})");
  private static final Pattern SPACED =
      Pattern.compile(
          "([1-9]\\d{0,2}(?:(?<sep>[ '’])\\d{3})(?:\\k<sep>\\d{3})*)(?:[.,](\\d{1,10}))?");
  private static final Pattern GROUPED =
      Pattern.compile("([1-9]\\d{0,2}(?<sep>[.,])\\d{3}(?:\\k<sep>\\d{3})+)");
  private static final Pattern BOTH =
      Pattern.compile(
          "([1-9]\\d{0,2}(?<sep>[.,٬])\\d{3}(?:\\k<sep>\\d{3})*)(?!\\k<sep>)[.,٫](\\d{1,10})");
  private static final Pattern GROUPING = Pattern.compile("\\D");

  private WrittenNumber() {}

  /** Empty if it is none, or if it has two readings: {@code 1.234}. */
  public static Optional<BigDecimal> of(String digits) {
    if (PLAIN.matcher(digits).matches()) {
      return Optional.of(new BigDecimal(digits));
    }
    Matcher fraction = FRACTION.matcher(digits);
    if (fraction.matches()) {
      return isGrouped(fraction.group(1), fraction.group(2))
          ? Optional.empty()
          : Optional.of(new BigDecimal(fraction.group(1) + "." + fraction.group(2)));
    }
    return grouped(SPACED.matcher(digits))
        .or(() -> grouped(BOTH.matcher(digits)))
        .or(() -> grouped(GROUPED.matcher(digits)));
  }

  /** No grouping follows a leading zero: {@code 0.250} is a quarter for everybody. */
  public static boolean isGrouped(String whole, String fraction) {
    return fraction.length() == 3 && whole.length() <= 3 && whole.charAt(0) != '0';
  }

  private static Optional<BigDecimal> grouped(Matcher parts) {
    if (!parts.matches()) {
      return Optional.empty();
    }
    String whole = GROUPING.matcher(parts.group(1)).replaceAll("");
    String fraction = parts.groupCount() > 2 ? parts.group(3) : null;
    return Optional.of(new BigDecimal(fraction == null ? whole : whole + "." + fraction));
  }
}
