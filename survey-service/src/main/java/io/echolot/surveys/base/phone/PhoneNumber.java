package io.echolot.surveys.base.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number with its country, in the one form in which it is stored and compared.
 *
 * @param e164 a {@code +} and at most 15 digits (ITU-T E.164), e.g. {@code +4930123456}
 */
public record PhoneNumber(String e164) {

  /** What a text should be that is none. */
  public static final String EXPECTED =
      "must be a phone number with its country, without words or an extension, such as +4930123456";

  private static final int LONGEST = 50;

  /**
   * Digits of any script and what people put between them. The library reads three letters and more
   * as digits of a keypad, and leaves out what stands before and behind a number.
   */
  private static final Pattern WRITTEN =
      Pattern.compile("[+\\uFF0B]?[\\p{Nd}\\p{Zs}\\p{Pd}().\\u2212/\\uFF08\\uFF09\\uFF0F]+");

  /** Marks of direction and the like, which come along when a number is copied from a page. */
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

  /** How a number begins that is dialled abroad, in most countries (ITU-T E.123). */
  private static final Pattern ABROAD = Pattern.compile("^(?=00\\p{Zs}?[1-9])00\\p{Zs}?");

  private static final int MEXICO = 52;

  /** How Mexican mobiles were dialled from abroad until 2019: a 1 before the ten digits. */
  private static final long MEXICAN_MOBILE = 10_000_000_000L;

  /**
   * The number that a text is; empty if it is none, or is more than a number. Without its country,
   * as {@code +} or {@code 00} and its code, it could be anybody's.
   */
  public static Optional<PhoneNumber> of(String text) {
    String written = UNSEEN.matcher(text).replaceAll("").strip();
    if (written.length() > LONGEST || !WRITTEN.matcher(written).matches()) {
      return Optional.empty();
    }
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      Phonenumber.PhoneNumber number =
          numbers.parse(ABROAD.matcher(written).replaceFirst("+"), null);
      if (number.getCountryCode() == MEXICO && number.getNationalNumber() / MEXICAN_MOBILE == 1) {
        // Address books still have it, and libphonenumber took it away from 8.13 until before 9.0.
        number.setNationalNumber(number.getNationalNumber() - MEXICAN_MOBILE);
      }
      // Possible, not valid: ranges are given out faster than the library learns of them.
      boolean whole =
          !number.hasExtension()
              && numbers.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
      return whole
          ? Optional.of(new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
