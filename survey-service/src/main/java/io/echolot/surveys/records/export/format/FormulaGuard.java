package io.echolot.surveys.records.export.format;

import java.util.regex.Pattern;

/**
 * Puts an apostrophe before what a spreadsheet would take for a formula, for anybody may write an
 * answer (OWASP, CSV Injection). A program that splits lines at another sign than the one that we
 * write finds cells within our cells, so what begins behind any such sign is guarded, too.
 */
final class FormulaGuard {

  /** With what a formula begins, also in full width. */
  private static final String SIGNS = "=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20";

  /** Blanks and quotes, which some programs take off. */
  private static final String TRIMMED = "[ \\u00A0\"]*";

  private static final Pattern FIRST =
      Pattern.compile("^(?=" + TRIMMED + "[" + SIGNS + "\\t\\r\\n])");

  private final Pattern within;

  /** A guard for a file whose cells stand between such signs. */
  FormulaGuard(Separator separator) {
    // A comma within a cell of a file with commas is in quotes for whoever splits at commas.
    String others = separator == Separator.COMMA ? "[;\\t\\r\\n]" : "[,;\\t\\r\\n]";
    this.within = Pattern.compile("(?<=" + others + ")(?=" + TRIMMED + "[" + SIGNS + "])");
  }

  String guarded(String text) {
    return FIRST.matcher(within.matcher(text).replaceAll("'")).replaceFirst("'");
  }
}
