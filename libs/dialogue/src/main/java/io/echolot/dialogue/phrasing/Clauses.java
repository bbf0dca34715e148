package io.echolot.dialogue.phrasing;

import java.util.Set;

/** Where the clauses of a message start and end. */
public final class Clauses {

  /** Articles that no thing has that is known already. */
  public static final Set<String> ARTICLES =
      Set.of("a", "an", "eine", "ne", "'ne", "ner", "'ner", "einer", "n", "'n", "e", "en", "oa");

  private Clauses() {}

  /** Where the clause starts that ends at {@code to}. */
  public static int start(Phrasing text, int to) {
    int at = to;
    while (at > text.from() && !text.startsLine(at) && !isBoundary(text, at - 1)) {
      at--;
    }
    return at;
  }

  private static boolean isBoundary(Phrasing text, int at) {
    return !text.isWord(at)
        && text.number(at).isEmpty()
        && (StrongPlace.endsClause(text, at) || text.token(at).isSymbolOf(":?？"));
  }

  /** Where the clause ends that holds {@code from}. */
  public static int end(Phrasing text, int from) {
    int at = from;
    while (!StrongPlace.endsClause(text, at)) {
      at++;
    }
    return at;
  }

  /** What is said there; empty outside of the part that counts. */
  public static String word(Phrasing text, int at) {
    return at >= text.from() && at < text.to() ? text.token(at).text() : "";
  }
}
