package io.echolot.surveys.base.phone;

import java.util.Optional;
import java.util.regex.Pattern;

/** A number at which we are written to: with its country, or a short code. */
public final class ReceivingNumber {

  /** What a text should be that is none. */
  public static final String EXPECTED = PhoneNumber.EXPECTED + ", or a short code such as 24321";

  /** Numbers of a few digits that are a country's own, e.g. 24321 (GSMA calls them short codes). */
  private static final Pattern SHORT_CODE = Pattern.compile("[1-9][0-9]{2,7}");

  private ReceivingNumber() {}

  /** The number in the form in which it is stored and compared; empty if the text is none. */
  public static Optional<String> of(String text) {
    return isShortCode(text)
        ? Optional.of(text.strip())
        : PhoneNumber.of(text).map(PhoneNumber::e164);
  }

  /** Whether it is a short code. */
  public static boolean isShortCode(String text) {
    return SHORT_CODE.matcher(text.strip()).matches();
  }
}
