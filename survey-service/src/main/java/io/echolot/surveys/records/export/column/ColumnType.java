package io.echolot.surveys.records.export.column;

import io.echolot.contracts.question.QuestionKind;

/** What a column's cells hold, in formats that have types. */
public enum ColumnType {
  TEXT,
  /** Whole numbers of at most 64 bits. */
  WHOLE,
  NUMBER,
  TIME,
  DATE,
  FLAG,
  /** Any number of texts. */
  LIST;

  /** What answers to a question are, of the kinds that have one cell. */
  static ColumnType of(QuestionKind kind) {
    return switch (kind) {
      case NPS, CSAT, CES, RATING -> WHOLE;
      case NUMBER -> NUMBER;
      case DATE -> DATE;
      case CONSENT -> FLAG;
      case MULTIPLE_CHOICE, PICTURE_CHOICE, RANKING -> LIST;
      case TEXT, SINGLE_CHOICE, MATRIX, CONTACT, ADDRESS, FILE, STATEMENT -> TEXT;
    };
  }

  /** What holds both, where versions of a survey ask a question in two ways. */
  ColumnType or(ColumnType other) {
    if (this == other) {
      return this;
    }
    boolean numbers = isNumber() && other.isNumber();
    return numbers ? NUMBER : TEXT;
  }

  private boolean isNumber() {
    return this == WHOLE || this == NUMBER;
  }
}
