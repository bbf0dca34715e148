package io.echolot.survey.answer;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a number as people write it. How it is written says most: a mark that stands twice groups,
 * one that isn't followed by three digits, or that follows a leading zero, is the decimal mark.
 * Only {@code 1.250} and {@code 1,250} can be both; then the language decides. Script has the same
 * rule in {@code number.js}.
 */
public final class NumberText {

  /** In UTF-16 code units; whoever writes more writes no number. */
  public static final int LONGEST = 40;

  /** Zeros of ten digits each: Arabic, Persian, Devanagari, Bengali, Thai, full width. */
  private static final int[] ZEROS = {0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10};

  /** Directions and joiners, which keyboards put in unasked. */
  private static final Pattern UNSEEN = Pattern.compile("[\u00AD\u061C\u200B-\u200F\u2060\uFEFF]");

  private static final Pattern MINUS = Pattern.compile("[\u2212\u2013\uFF0D]");
  private static final Pattern SPACE = Pattern.compile("[\\s\u00A0\u2009\u202F\u3000]");

  /** With the mark that groups in Arabic, and in no language is anything else. */
  private static final Pattern APOSTROPHE = Pattern.compile("[\u2019\u02BC\u00B4`\u066C]");

  private static final Pattern SIGNED = Pattern.compile("([+-]?) *(.*)");
  private static final Pattern PLAIN = Pattern.compile("[0-9]+");

  /** By thousands; or, as in India, by hundreds above the first thousand. */
  private static final Pattern GROUPED =
      Pattern.compile("[1-9][0-9]{0,2}(?:([ '.,])[0-9]{3})(?:\\1[0-9]{3})*");

  private static final Pattern INDIAN = Pattern.compile("[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}");

  /** What comes before the last point or comma, or the Arabic decimal mark, and behind it. */
  private static final Pattern FRACTION = Pattern.compile("([0-9 '.,]*)([.,\u066B])([0-9]*)");

  /** What can be read in two ways. */
  private static final Pattern EITHER = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");

  private NumberText() {}

  /**
   * The number; empty if it is none, e.g. for {@code 1.234.56}, {@code 12 34}, {@code 1e5} or
   * {@code 5 EUR}.
   *
   * @param language a BCP 47 tag: whose decimal mark it has if the number can be read in two ways
   */
  public static Optional<BigDecimal> read(String written, String language) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher signed = SIGNED.matcher(plain(written));
    if (!signed.matches()) {
      return Optional.empty();
    }
    String sign = signed.group(1).equals("-") ? "-" : "";
    return digits(signed.group(2), language).map(digits -> new BigDecimal(sign + digits));
  }

  /** The usual digits with a decimal point; empty if it can't be read. */
  private static Optional<String> digits(String number, String language) {
    if (PLAIN.matcher(number).matches()) {
      return Optional.of(number);
    }
    boolean isEither = EITHER.matcher(number).matches();
    String mark = isEither ? decimalMark(language) : "";
    boolean isGrouped = isEither && !number.contains(mark);
    Matcher fraction = FRACTION.matcher(number);
    if (isGrouped || !fraction.matches() || fraction.group(1).contains(fraction.group(2))) {
      return whole(number);
    }
    String before = fraction.group(1);
    String behind = fraction.group(3);
    if (before.isEmpty()) {
      return behind.isEmpty() ? Optional.empty() : Optional.of("0." + behind);
    }
    return whole(before).map(digits -> behind.isEmpty() ? digits : digits + "." + behind);
  }

  private static Optional<String> whole(String number) {
    return List.of(PLAIN, GROUPED, INDIAN).stream().anyMatch(form -> form.matcher(number).matches())
        ? Optional.of(number.replaceAll("[^0-9]", ""))
        : Optional.empty();
  }

  private static String decimalMark(String language) {
    Locale locale = Locale.forLanguageTag(language);
    // Where the language's own mark is another one, e.g. in Arabic, a point is meant.
    return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? "," : ".";
  }

  /** The same with ASCII's digits, signs, spaces and apostrophes. */
  private static String plain(String written) {
    String seen = UNSEEN.matcher(written).replaceAll("").strip();
    String ascii = SPACE.matcher(MINUS.matcher(seen).replaceAll("-")).replaceAll(" ").strip();
    StringBuilder plain = new StringBuilder(ascii.length());
    APOSTROPHE
        .matcher(ascii)
        .replaceAll("'")
        .codePoints()
        .map(NumberText::ascii)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static int ascii(int point) {
    return switch (point) {
      case 0xFF0B -> '+';
      case 0xFF0E -> '.';
      case 0xFF0C -> ',';
      default ->
          Arrays.stream(ZEROS)
              .filter(zero -> point >= zero && point <= zero + 9)
              .map(zero -> '0' + point - zero)
              .findFirst()
              .orElse(point);
    };
  }
}
