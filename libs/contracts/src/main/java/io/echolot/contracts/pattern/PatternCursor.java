package io.echolot.contracts.pattern;

/** A place in a pattern, read character by character; a character is a Unicode code point. */
final class PatternCursor {

  private final String pattern;
  private int at;

  PatternCursor(String pattern) {
    this.pattern = pattern;
  }

  boolean more() {
    return at < pattern.length();
  }

  /** The next character, and steps behind it. */
  int next() {
    if (!more()) {
      throw new PatternFlaw("ends too early");
    }
    int read = pattern.codePointAt(at);
    if (read >= Character.MIN_SURROGATE && read <= Character.MAX_SURROGATE) {
      throw new PatternFlaw("must not hold half a surrogate pair");
    }
    at += Character.charCount(read);
    return read;
  }

  /** Whether one of {@code signs} is next. */
  boolean nextIs(String signs) {
    return more() && signs.indexOf(pattern.charAt(at)) >= 0;
  }

  boolean startsWith(String token) {
    return pattern.startsWith(token, at);
  }

  /** Steps behind {@code token} if it is next. */
  boolean take(String token) {
    boolean there = startsWith(token);
    at += there ? token.length() : 0;
    return there;
  }

  /** A count of up to four digits; -1 if there is none. */
  int count() {
    int start = at;
    while (nextIs("0123456789") && at - start < 5) {
      at++;
    }
    return at == start ? -1 : Integer.parseInt(pattern.substring(start, at));
  }
}
