package io.echolot.contracts.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands within brackets. Browsers read it by two grammars: a script with the flag {@code u}
 * or {@code v}, the attribute {@code pattern} of an input with {@code v}. Only what both take in
 * the same sense passes.
 */
final class PatternSet {

  private static final String TO_ESCAPE = "()[{}/-|";

  /** The flag {@code v} keeps them for operators on sets. */
  private static final List<String> OPERATORS =
      Arrays.stream("& ! # $ % * + , . : ; < = > ? @ ^ ` ~".split(" ", -1))
          .map(sign -> sign + sign)
          .toList();

  private final PatternCursor cursor;

  private PatternSet(PatternCursor cursor) {
    this.cursor = cursor;
  }

  /** Reads on behind the opening bracket; the set as RE2 writes it. */
  static String read(PatternCursor cursor) {
    return new PatternSet(cursor).members();
  }

  private String members() {
    StringBuilder set = new StringBuilder(cursor.take("^") ? "[^" : "[");
    if (cursor.startsWith("]")) {
      throw new PatternFlaw("has an empty []");
    }
    while (!cursor.take("]")) {
      PatternEscape first = member();
      set.append(first.inside());
      if (cursor.take("-")) {
        PatternEscape last = member();
        if (first.letter() < 0 || last.letter() < first.letter()) {
          throw new PatternFlaw("must escape - within [] where it isn't a range such as a-z");
        }
        set.append('-').append(last.inside());
      }
    }
    return set.append(']').toString();
  }

  private PatternEscape member() {
    if (cursor.nextIs(TO_ESCAPE + "]")) {
      throw new PatternFlaw(
          "must escape "
              + TO_ESCAPE.chars().mapToObj(Character::toString).collect(Collectors.joining(" "))
              + " by \\ within []");
    }
    if (OPERATORS.stream().anyMatch(cursor::startsWith)) {
      throw new PatternFlaw("must not hold a sign twice in a row within []");
    }
    int letter = cursor.next();
    if (letter != '\\') {
      return new PatternEscape(letter, PatternEscape.literal(letter), "");
    }
    PatternEscape escape = PatternEscape.read(cursor);
    if (escape.inside().isEmpty()) {
      throw PatternEscape.wrong("b");
    }
    return escape;
  }
}
