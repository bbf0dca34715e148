package io.echolot.surveys.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as CSV (RFC 4180, UTF-8). */
final class CsvRows implements Rows {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** With what a spreadsheet's formula begins, or may after it has trimmed a cell (OWASP). */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final CSVPrinter csv;
  private final boolean guarded;

  /**
   * Begins a table.
   *
   * @param marked whether a byte order mark comes first, which Excel needs to see that it is UTF-8
   * @param guarded whether an apostrophe is put before texts that a spreadsheet would take for a
   *     formula
   */
  CsvRows(OutputStream out, boolean marked, boolean guarded) throws IOException {
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (marked) {
      writer.write(BYTE_ORDER_MARK);
    }
    this.csv = new CSVPrinter(writer, CSVFormat.RFC4180);
    this.guarded = guarded;
  }

  @Override
  public void text(String text) throws IOException {
    boolean formula = guarded && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    csv.print(formula ? "'" + text : text);
  }

  @Override
  public void number(BigDecimal number) throws IOException {
    csv.print(number.toPlainString());
  }

  @Override
  public void time(Instant time) throws IOException {
    csv.print(time);
  }

  @Override
  public void end() throws IOException {
    csv.println();
  }

  @Override
  public void close() throws IOException {
    csv.flush();
  }
}
