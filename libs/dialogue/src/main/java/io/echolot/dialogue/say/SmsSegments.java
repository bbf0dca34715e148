package io.echolot.dialogue.say;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many segments an SMS takes (3GPP TS 23.038 and 23.040): 160 septets in the GSM 7-bit
 * alphabet, or 153 each where there are several; 70 or 67 UTF-16 code units with any other
 * character in it. What takes two units, of its extension table or as a surrogate pair, stays in
 * one segment.
 */
public final class SmsSegments {

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String EXTENSION = "\f^{}\\[~]|€";

  private SmsSegments() {}

  /** How many segments {@code text} takes. */
  public static int count(String text) {
    return isGsm(text)
        ? count(text.chars().map(c -> EXTENSION.indexOf(c) < 0 ? 1 : 2), 160, 153)
        : count(text.codePoints().map(Character::charCount), 70, 67);
  }

  /** Whether all characters are of the GSM 7-bit alphabet. */
  public static boolean isGsm(String text) {
    return text.codePoints().allMatch(SmsSegments::isGsm);
  }

  private static boolean isGsm(int character) {
    return BASIC.indexOf(character) >= 0 || EXTENSION.indexOf(character) >= 0;
  }

  /** The characters that aren't of that alphabet, each once, as they come; empty if all are. */
  public static String beyondGsm(String text) {
    return text.codePoints()
        .filter(character -> !isGsm(character))
        .distinct()
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static int count(IntStream units, int alone, int each) {
    int total = 0;
    int segments = 1;
    int used = 0;
    for (int unit : units.toArray()) {
      total += unit;
      if (used + unit > each) {
        segments++;
        used = 0;
      }
      used += unit;
    }
    return total <= alone ? 1 : segments;
  }
}
