package io.echolot.surveys.base.schema;

import java.sql.SQLException;
import java.util.Set;

/** Which failures mean that PostgreSQL can't be asked now, and not that we asked it wrongly. */
final class PostgresAway {

  /** Connection exceptions, insufficient resources, operator intervention (shutting down). */
  private static final Set<String> CLASSES = Set.of("08", "53", "57");

  private PostgresAway() {}

  /** Whether it is one; the pool's own refusals to wait any longer have no SQL state. */
  static boolean isOne(SQLException failure) {
    String state = failure.getSQLState();
    return state == null || state.length() >= 2 && CLASSES.contains(state.substring(0, 2));
  }
}
