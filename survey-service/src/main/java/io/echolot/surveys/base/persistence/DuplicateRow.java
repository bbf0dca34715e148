package io.echolot.surveys.base.persistence;

import org.hibernate.exception.ConstraintViolationException;

/** A row would have what only one may have, and another has it; the transaction is void. */
public final class DuplicateRow extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String constraint;

  DuplicateRow(ConstraintViolationException cause) {
    super(cause);
    this.constraint = cause.getConstraintName() == null ? "" : cause.getConstraintName();
  }

  /** The name of the constraint that refused the row; empty if it isn't known. */
  public String constraint() {
    return constraint;
  }
}
