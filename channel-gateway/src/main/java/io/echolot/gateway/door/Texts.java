package io.echolot.gateway.door;

/**
 * Which texts come in. U+0000 is no text for PostgreSQL, and half a surrogate pair has no form in
 * UTF-8, so that neither reaches a store. In JSON they are refused, with the field's path; in forms
 * and messages that people write they are left out, for nobody could see what to correct.
 */
public final class Texts {

  static final String EXPECTED = "must hold neither U+0000 nor half a surrogate pair";

  private Texts() {}

  /** Whether every store keeps it as it is. */
  public static boolean isKept(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        boolean isPair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!isPair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** The text without what no store keeps. */
  public static String kept(String text) {
    if (isKept(text)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(point -> point != 0 && Character.getType(point) != Character.SURROGATE)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
