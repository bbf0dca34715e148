package io.echolot.surveys.records.export.column;

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
public final class ColumnNames {

  private static final String ANSWER = "answer.";

  private final Set<String> taken = new HashSet<>();

  /** Takes the columns' names as they are. */
  public void keep(List<Column> columns) {
    columns.forEach(column -> taken.add(folded(column.name())));
  }

  /** A question's columns, renamed together where the name of one of them is taken. */
  public List<Column> free(List<Column> columns) {
    String before = "";
    while (isTaken(before, columns)) {
      before += ANSWER;
    }
    List<Column> free = new ArrayList<>();
    for (Column column : columns) {
      free.add(column.named(before + column.name()));
    }
    keep(free);
    return free;
  }

  private boolean isTaken(String before, List<Column> columns) {
    return columns.stream().anyMatch(column -> taken.contains(folded(before + column.name())));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
