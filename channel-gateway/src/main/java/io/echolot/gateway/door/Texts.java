package io.echolot.gateway.door;

import io.echolot.platform.strict.StorableText;

/**
 * Texts that people write into forms and messages. What no store can hold of them ({@link
 * StorableText}) is left out, for nobody could see what to correct; in JSON it is refused.
 */
public final class Texts {

  private Texts() {}

  /** The text without what can't be stored. */
  public static String kept(String text) {
    if (StorableText.isStorable(text)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(point -> point != 0 && Character.getType(point) != Character.SURROGATE)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** At most so many UTF-16 code units of it, and no half of a character. */
  public static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, splits ? longest - 1 : longest);
  }
}
