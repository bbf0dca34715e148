package io.echolot.platform.strict;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which name somebody may have meant who wrote another one. */
final class Similar {

  /** More letters than that apart, it is another word. */
  private static final int MOST_EDITS = 2;

  /** Nobody misspells a name that long. */
  private static final int LONGEST = 64;

  private Similar() {}

  /** What to say of an unknown name. */
  static String hint(String expected, String name, Collection<?> known) {
    return expected + to(name, known).map(near -> "; did you mean " + near + "?").orElse("");
  }

  static Optional<String> to(String name, Collection<?> known) {
    return known.stream()
        .map(Object::toString)
        .filter(near -> name.length() <= LONGEST && near.length() <= LONGEST)
        .filter(
            near -> distance(plain(name), plain(near)) <= Math.min(MOST_EDITS, near.length() / 2))
        .min(
            Comparator.comparingInt((String near) -> distance(plain(name), plain(near)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_-]", "");
  }

  /** Levenshtein's, where two neighbours that were swapped are one edit. */
  private static int distance(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : step(edits, a, b, i, j);
      }
    }
    return edits[a.length()][b.length()];
  }

  private static int step(int[][] edits, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int fewest =
        Math.min(
            edits[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
  }
}
