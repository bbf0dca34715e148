package io.echolot.contracts.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a pattern by the grammar that browsers share, and writes it for RE2 with the meaning that
 * it has there. Refuses repetitions within repetitions, on which the engines of browsers take
 * exponential time.
 */
final class PatternReader {

  private static final String QUANTIFIERS = "*+?{";

  /** Enough for the parts of an address or a version; the ways to match grow with its power. */
  private static final int MOST_VARIED = 10;

  /** JavaScript's dot; RE2's takes all but {@code \n}. */
  private static final String DOT = "[^\\n\\r\\x{2028}\\x{2029}]";

  private final PatternCursor cursor;
  private final StringBuilder written = new StringBuilder();
  private int depth;
  private boolean forksAtTheTop;

  private PatternReader(String pattern) {
    this.cursor = new PatternCursor(pattern);
  }

  /**
   * What the beginning of a text is asked for before the whole is matched.
   *
   * @param expression in RE2's grammar
   * @param wanted whether it must match, not whether it must not
   */
  record Ahead(String expression, boolean wanted) {}

  /**
   * A pattern as RE2 runs it.
   *
   * @param whole what the whole text must match
   * @param size how many characters and classes all of it has when repetitions are written out
   */
  record Written(List<Ahead> ahead, String whole, long size) {
    Written {
      ahead = List.copyOf(ahead);
    }
  }

  /**
   * Reads {@code pattern}.
   *
   * @throws PatternFlaw if it holds what it must not
   */
  static Written read(String pattern) {
    return new PatternReader(pattern).all();
  }

  private Written all() {
    List<Ahead> ahead = new ArrayList<>();
    Growth growth = Growth.NONE;
    while (looksAhead()) {
      boolean wanted = cursor.take("(?=") || !cursor.take("(?!");
      growth = growth.and(grouped());
      if (cursor.nextIs(QUANTIFIERS)) {
        throw new PatternFlaw("must not repeat what matches no text");
      }
      ahead.add(new Ahead(written.toString(), wanted));
      written.setLength(0);
    }
    growth = growth.and(alternatives());
    if (cursor.more()) {
      throw new PatternFlaw("has a ) without a (");
    }
    if (forksAtTheTop && !ahead.isEmpty()) {
      throw new PatternFlaw("must put alternatives behind (?= or (?! into a group");
    }
    return new Written(ahead, written.toString(), growth.size());
  }

  private boolean looksAhead() {
    return cursor.startsWith("(?=") || cursor.startsWith("(?!");
  }

  /** Up to the closing bracket, and that. */
  private Growth grouped() {
    depth++;
    Growth growth = alternatives();
    depth--;
    if (!cursor.take(")")) {
      throw new PatternFlaw("has a ( without a )");
    }
    return growth;
  }

  private Growth alternatives() {
    Growth growth = sequence();
    while (cursor.take("|")) {
      forksAtTheTop |= depth == 0;
      written.append('|');
      growth = growth.and(sequence()).and(Growth.FORK);
    }
    return growth;
  }

  private Growth sequence() {
    Growth growth = Growth.NONE;
    while (cursor.more() && !cursor.nextIs("|)")) {
      growth = growth.and(repeated());
    }
    return growth;
  }

  private Growth repeated() {
    boolean place = cursor.nextIs("^$") || cursor.startsWith("\\b") || cursor.startsWith("\\B");
    Growth inner = atom();
    if (!cursor.nextIs(QUANTIFIERS)) {
      return inner;
    }
    if (place) {
      throw new PatternFlaw("must not repeat what matches no text");
    }
    Repeat repeat = quantifier();
    boolean nested =
        (inner.endless() && repeat.most() > 1)
            || ((inner.varies() || inner.forks()) && repeat.most() > MOST_VARIED);
    if (nested) {
      throw new PatternFlaw("must not repeat within a repetition, nor repeat alternatives often");
    }
    return inner.repeated(repeat);
  }

  private Repeat quantifier() {
    Repeat repeat =
        switch (cursor.next()) {
          case '*' -> new Repeat(0, Integer.MAX_VALUE);
          case '+' -> new Repeat(1, Integer.MAX_VALUE);
          case '?' -> new Repeat(0, 1);
          default -> counted();
        };
    written.append('{').append(repeat.least()).append(',');
    written.append(repeat.isEndless() ? "" : repeat.most()).append('}');
    // Whether it is lazy makes no difference to what the whole text matches.
    cursor.take("?");
    if (cursor.nextIs(QUANTIFIERS)) {
      throw new PatternFlaw("has a quantifier after a quantifier");
    }
    return repeat;
  }

  private Repeat counted() {
    int least = count();
    int most = least;
    if (cursor.take(",")) {
      most = cursor.startsWith("}") ? Integer.MAX_VALUE : count();
    }
    if (!cursor.take("}")) {
      throw new PatternFlaw("must escape { that doesn't count, as in a{2,3}");
    }
    if (most < least) {
      throw new PatternFlaw("must count up within {}");
    }
    return new Repeat(least, most);
  }

  private int count() {
    int count = cursor.count();
    if (count < 0 || count > Repeat.MOST) {
      throw new PatternFlaw("must count from 0 to " + Repeat.MOST + " within {}");
    }
    return count;
  }

  private Growth atom() {
    int first = cursor.next();
    return switch (first) {
      case '(' -> group();
      case '[' -> one(PatternSet.read(cursor));
      case '\\' -> escape();
      case '.' -> one(DOT);
      case '^', '$' -> one(Character.toString(first));
      case '*', '+', '?', '{', '}', ']' ->
          throw new PatternFlaw("must escape " + Character.toString(first) + " by \\");
      default -> one(PatternEscape.literal(first));
    };
  }

  private Growth group() {
    if (cursor.startsWith("?=") || cursor.startsWith("?!")) {
      throw new PatternFlaw("may have (?= and (?! at its beginning only");
    }
    if (cursor.startsWith("?") && !cursor.take("?:")) {
      throw new PatternFlaw("may have groups of the forms ( and (?: only, and (?= and (?! first");
    }
    written.append("(?:");
    Growth growth = grouped();
    written.append(')');
    return growth;
  }

  private Growth escape() {
    PatternEscape escape = PatternEscape.read(cursor);
    if (escape.outside().isEmpty()) {
      throw PatternEscape.wrong("-");
    }
    return one(escape.outside());
  }

  private Growth one(String expression) {
    written.append(expression);
    return Growth.ONE;
  }
}
