package io.echolot.surveys.records.export.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands between the cells of a line. */
public enum Separator {
  COMMA(','),
  /** Where a comma stands in numbers, spreadsheets expect this one. */
  SEMICOLON(';'),
  TAB('\t');

  private final char sign;

  Separator(char sign) {
    this.sign = sign;
  }

  char sign() {
    return sign;
  }

  /** Of a name or the sign itself. */
  public static Optional<Separator> of(String text) {
    return Arrays.stream(values())
        .filter(one -> one.wireName().equals(text) || Character.toString(one.sign).equals(text))
        .findFirst();
  }

  public static List<String> names() {
    return Arrays.stream(values()).map(Separator::wireName).toList();
  }

  private String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
