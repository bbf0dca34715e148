package io.echolot.surveys.base.persistence;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.util.Set;
import org.hibernate.JDBCException;

/** Which failures mean that PostgreSQL can't be asked now, and not that we asked it wrongly. */
final class PostgresAway {

  /** Connection exceptions, insufficient resources, operator intervention (shutting down). */
  private static final Set<String> CLASSES = Set.of("08", "53", "57");

  /** Of a pool that has no connection for us in time; the exception has no type of its own. */
  private static final String NO_CONNECTION = "Timeout";

  private PostgresAway() {}

  static boolean isOne(Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof IOException
          || one instanceof VertxException
          || one instanceof TimeoutException
          || NO_CONNECTION.equals(one.getMessage())
          || one instanceof JDBCException refused && isState(refused.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isState(String state) {
    return state != null && state.length() >= 2 && CLASSES.contains(state.substring(0, 2));
  }
}
