package io.echolot.contracts;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** The form of language tags (BCP 47, RFC 5646 section 2.1), e.g. {@code de-AT}. */
public final class LanguageTag {

  public static final String EXPECTED = "must be a language tag (BCP 47) such as de-AT";

  /** RFC 5646, section 4.4.1: longer ones are none that anybody uses. */
  private static final int LONGEST = 35;

  private LanguageTag() {}

  /** Whether a text has it; an empty one hasn't. */
  public static boolean fits(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    try {
      new Locale.Builder().setLanguageTag(text).build();
      return true;
    } catch (IllformedLocaleException e) {
      return false;
    }
  }
}
