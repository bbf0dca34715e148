package io.echolot.surveys.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of columns, each of which is there once, also for programs that take {@code State} for
 * {@code state}. What every response has, hidden fields and variables keep theirs; a question whose
 * name is taken gets {@code answer.} in front, as texts refer to it.
 */
final class ColumnNames {

  private static final String ANSWER = "answer.";

  private final Set<String> taken = new HashSet<>();

  /** Takes the columns' names as they are. */
  void keep(List<Column> columns) {
    columns.forEach(column -> taken.add(folded(column.name())));
  }

  /** The columns, renamed where their names are taken. */
  List<Column> free(List<Column> columns) {
    List<Column> free = new ArrayList<>();
    for (Column column : columns) {
      String name = column.name();
      while (!taken.add(folded(name))) {
        name = ANSWER + name;
      }
      free.add(column.named(name));
    }
    return free;
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
