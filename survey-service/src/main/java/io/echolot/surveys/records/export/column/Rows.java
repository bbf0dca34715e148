package io.echolot.surveys.records.export.column;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A table that is written cell by cell, as it comes. */
public interface Rows {

  String BETWEEN_CHOICES = "|";

  /** A cell with a text; an empty one for an empty text. */
  void text(String text) throws IOException;

  void number(BigDecimal number) throws IOException;

  void time(Instant time) throws IOException;

  default void flag(boolean flag) throws IOException {
    text(Boolean.toString(flag));
  }

  default void list(List<String> texts) throws IOException {
    text(String.join(BETWEEN_CHOICES, texts));
  }

  /** Ends a row. */
  void end() throws IOException;

  /** Ends the table. What isn't closed is not complete. */
  void close() throws IOException;

  default void empty() throws IOException {
    text("");
  }
}
