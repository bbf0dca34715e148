package io.echolot.dialogue.token;

/**
 * A piece of a message.
 *
 * @param kind what it is
 * @param text a number's digits in ASCII, a word folded, a symbol as it is; of stars all, also the
 *     empty ones, one character each
 * @param value of stars how many are full; of a mood from -2 (very bad) to 2 (very good); of other
 *     kinds 0
 * @param start where it starts in the message, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param gap what stands between it and the token before
 */
public record Token(Kind kind, String text, int value, int start, int end, Gap gap) {

  public enum Kind {
    NUMBER,
    WORD,
    STARS,
    /** A smiley, as one character or typed. */
    MOOD,
    SYMBOL
  }

  public enum Gap {
    NONE,
    SPACE,
    LINE
  }

  public boolean is(Kind other) {
    return kind == other;
  }

  public boolean isSymbolOf(String symbols) {
    return kind == Kind.SYMBOL && symbols.contains(text);
  }

  public boolean isAttached() {
    return gap == Gap.NONE;
  }

  /** A number that nobody would give so: {@code 07}. */
  public boolean leadsWithZero() {
    return kind == Kind.NUMBER && text.length() > 1 && text.startsWith("0");
  }
}
