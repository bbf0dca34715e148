package io.echolot.surveys;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A row would have what only one may have, and another has it; the transaction is void. */
public final class DuplicateRow extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** PostgreSQL's "unique_violation". */
  private static final String SQL_STATE = "23505";

  private final String constraint;

  private DuplicateRow(SQLException cause) {
    super(cause);
    ServerErrorMessage message =
        cause instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
    this.constraint = message == null ? "" : String.valueOf(message.getConstraint());
  }

  static boolean is(SQLException failure) {
    return SQL_STATE.equals(failure.getSQLState());
  }

  static DuplicateRow of(SQLException failure) {
    return new DuplicateRow(failure);
  }

  /** The name of the constraint that refused the row; empty if it isn't known. */
  public String constraint() {
    return constraint;
  }
}
