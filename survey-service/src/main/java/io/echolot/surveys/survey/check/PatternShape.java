package io.echolot.surveys.survey.check;

import java.util.Optional;

/**
 * Reads a regular expression by the grammar that Java and JavaScript share, and refuses repetitions
 * within repetitions, on which backtracking takes exponential time.
 */
final class PatternShape {

  private static final String QUANTIFIERS = "*+?{";

  /** Enough for the parts of an address or a version; the ways to match grow with its power. */
  private static final int MOST_VARIED = 10;

  private final String pattern;
  private int at;

  private PatternShape(String pattern) {
    this.pattern = pattern;
  }

  /** What is wrong with {@code pattern}; empty if nothing is. */
  static Optional<String> problem(String pattern) {
    PatternShape shape = new PatternShape(pattern);
    try {
      shape.alternatives();
      return shape.at < pattern.length() ? Optional.of("has a ) without a (") : Optional.empty();
    } catch (Refused e) {
      return Optional.of(e.getMessage());
    }
  }

  private static final class Refused extends RuntimeException {
    Refused(String message) {
      super(message, null, false, false);
    }
  }

  /**
   * How much the text that a part matches may vary.
   *
   * @param varies whether its length does
   * @param endless whether there is no longest
   * @param forks whether there are alternatives
   */
  private record Growth(boolean varies, boolean endless, boolean forks) {
    static final Growth NONE = new Growth(false, false, false);

    Growth and(Growth other) {
      return new Growth(varies || other.varies, endless || other.endless, forks || other.forks);
    }
  }

  private boolean more() {
    return at < pattern.length();
  }

  private char next() {
    if (!more()) {
      throw new Refused("ends too early");
    }
    return pattern.charAt(at++);
  }

  private boolean take(String token) {
    boolean there = pattern.startsWith(token, at);
    at += there ? token.length() : 0;
    return there;
  }

  private Growth alternatives() {
    Growth growth = sequence();
    while (take("|")) {
      growth = growth.and(sequence()).and(new Growth(true, false, true));
    }
    return growth;
  }

  private Growth sequence() {
    Growth growth = Growth.NONE;
    while (more() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      growth = growth.and(repeated());
    }
    return growth;
  }

  private Growth repeated() {
    boolean looks = pattern.startsWith("(?=", at) || pattern.startsWith("(?!", at);
    boolean anchor = pattern.charAt(at) == '^' || pattern.charAt(at) == '$';
    Growth inner = atom();
    if (!more() || QUANTIFIERS.indexOf(pattern.charAt(at)) < 0) {
      return inner;
    }
    if (looks || anchor) {
      throw new Refused("what matches no text can't be repeated");
    }
    Repeat repeat = quantifier();
    boolean nested =
        (inner.endless() && repeat.most() > 1)
            || ((inner.varies() || inner.forks()) && repeat.most() > MOST_VARIED);
    if (nested) {
      throw new Refused("must not repeat within a repetition, nor repeat alternatives often");
    }
    return inner.and(new Growth(!repeat.isFixed(), repeat.isEndless(), false));
  }

  /** How often something is repeated. */
  private record Repeat(int least, int most) {
    /** Java and JavaScript take more, but nobody needs it. */
    static final int MOST = 1000;

    boolean isEndless() {
      return most == Integer.MAX_VALUE;
    }

    boolean isFixed() {
      return least == most;
    }
  }

  private Repeat quantifier() {
    Repeat repeat =
        switch (next()) {
          case '*' -> new Repeat(0, Integer.MAX_VALUE);
          case '+' -> new Repeat(1, Integer.MAX_VALUE);
          case '?' -> new Repeat(0, 1);
          default -> counted();
        };
    take("?");
    if (more() && QUANTIFIERS.indexOf(pattern.charAt(at)) >= 0) {
      throw new Refused("has a quantifier after a quantifier");
    }
    return repeat;
  }

  private Repeat counted() {
    int least = count();
    int most = least;
    if (take(",")) {
      most = pattern.startsWith("}", at) ? Integer.MAX_VALUE : count();
    }
    if (!take("}")) {
      throw new Refused("must escape { that doesn't count, as in a{2,3}");
    }
    return new Repeat(least, most);
  }

  private int count() {
    int start = at;
    while (more() && Character.digit(pattern.charAt(at), 10) >= 0 && at - start < 5) {
      at++;
    }
    int count = at == start ? Repeat.MOST + 1 : Integer.parseInt(pattern.substring(start, at));
    if (count > Repeat.MOST) {
      throw new Refused("must count from 0 to " + Repeat.MOST + " within {}");
    }
    return count;
  }

  private Growth atom() {
    char first = next();
    switch (first) {
      case '(' -> {
        return group();
      }
      case '[' -> set();
      case '\\' -> PatternEscape.check(this::take, this::next, false, Refused::new);
      case '*', '+', '?', '{', '}', ']' -> throw new Refused("must escape " + first + " by \\");
      default -> {
        return Growth.NONE;
      }
    }
    return Growth.NONE;
  }

  private Growth group() {
    boolean plain = !pattern.startsWith("?", at);
    if (!plain && !take("?:") && !take("?=") && !take("?!")) {
      throw new Refused("may have groups of the forms (, (?:, (?= and (?! only");
    }
    Growth growth = alternatives();
    if (!take(")")) {
      throw new Refused("has a ( without a )");
    }
    return growth;
  }

  private void set() {
    take("^");
    int start = at;
    for (char c = next(); c != ']'; c = next()) {
      if (c == '\\') {
        PatternEscape.check(this::take, this::next, true, Refused::new);
      } else if (c == '[' || (c == '&' && pattern.startsWith("&", at))) {
        throw new Refused("must escape [ and && within []");
      }
    }
    if (at == start + 1) {
      throw new Refused("has an empty []");
    }
  }
}
