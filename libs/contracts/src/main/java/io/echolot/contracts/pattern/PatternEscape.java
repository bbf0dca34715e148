package io.echolot.contracts.pattern;

import java.util.List;

/**
 * What may follow a backslash, with the meaning that it has in JavaScript.
 *
 * @param letter the one character that it stands for; -1 if it stands for more or for a place
 * @param inside how RE2 writes it within brackets; empty if it may not stand there
 * @param outside how RE2 writes it elsewhere; empty if it may not stand there
 */
record PatternEscape(int letter, String inside, String outside) {

  private static final String SPACES =
      "\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}"
          + "\\x{feff}";
  private static final String NO_SPACES =
      "\\x{0}-\\x{8}\\x{e}-\\x{1f}!-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}"
          + "\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}"
          + "\\x{ff00}-\\x{10ffff}";
  private static final String SYNTAX = "^$\\.*+?()[]{}|/";
  private static final List<String> CATEGORIES =
      List.of("{L}", "{Lu}", "{Ll}", "{M}", "{N}", "{Nd}", "{P}", "{S}", "{Z}");

  /** Reads what follows the backslash. */
  static PatternEscape read(PatternCursor cursor) {
    int escaped = cursor.next();
    return switch (escaped) {
      case 'd', 'D', 'w', 'W' -> several("\\" + (char) escaped, "\\" + (char) escaped);
      case 's' -> several(SPACES, "[" + SPACES + "]");
      case 'S' -> several(NO_SPACES, "[" + NO_SPACES + "]");
      case 'b', 'B' -> several("", "\\" + (char) escaped);
      case 't' -> one('\t');
      case 'n' -> one('\n');
      case 'r' -> one('\r');
      case 'f' -> one('\f');
      case 'x' -> one(hex(cursor, 2));
      case 'u' -> one(hex(cursor, 4));
      case '-' -> new PatternEscape('-', literal('-'), "");
      case 'p', 'P' -> category(cursor, (char) escaped);
      default -> {
        if (SYNTAX.indexOf(escaped) < 0) {
          throw wrong(Character.toString(escaped));
        }
        yield one(escaped);
      }
    };
  }

  /** How RE2 writes a character, wherever it stands. */
  static String literal(int letter) {
    return "\\x{" + Integer.toHexString(letter) + "}";
  }

  static PatternFlaw wrong(String escaped) {
    return new PatternFlaw(
        "must not use \\" + escaped + " this way, which not every browser knows");
  }

  private static PatternEscape one(int letter) {
    return new PatternEscape(letter, literal(letter), literal(letter));
  }

  private static PatternEscape several(String inside, String outside) {
    return new PatternEscape(-1, inside, outside);
  }

  private static PatternEscape category(PatternCursor cursor, char sign) {
    String category =
        CATEGORIES.stream()
            .filter(cursor::take)
            .findFirst()
            .orElseThrow(() -> wrong(String.valueOf(sign)));
    return several("\\" + sign + category, "\\" + sign + category);
  }

  private static int hex(PatternCursor cursor, int digits) {
    int letter = 0;
    for (int i = 0; i < digits; i++) {
      int digit = cursor.nextIs("0123456789abcdefABCDEF") ? Character.digit(cursor.next(), 16) : -1;
      if (digit < 0) {
        throw wrong(digits == 2 ? "x" : "u");
      }
      letter = letter * 16 + digit;
    }
    if (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE) {
      throw new PatternFlaw("must not hold half a surrogate pair");
    }
    return letter;
  }
}
