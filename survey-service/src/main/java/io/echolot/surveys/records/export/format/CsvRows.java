package io.echolot.surveys.records.export.format;

import io.echolot.surveys.records.export.column.Rows;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as CSV (RFC 4180, UTF-8). */
public final class CsvRows implements Rows {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Always with three digits: programs guess the form of a column from its first cells. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

  static final DateTimeFormatter UTC_TIME = TIME.withZone(ZoneOffset.UTC);

  private final CSVPrinter csv;
  private final DateTimeFormatter time;
  private final Optional<FormulaGuard> guard;

  /** Begins a table. */
  public CsvRows(OutputStream out, CsvForm form) throws IOException {
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (form.marked()) {
      writer.write(BYTE_ORDER_MARK);
    }
    this.csv =
        new CSVPrinter(
            writer, CSVFormat.RFC4180.builder().setDelimiter(form.separator().sign()).get());
    this.time = TIME.withZone(form.zone());
    this.guard =
        form.guarded() ? Optional.of(new FormulaGuard(form.separator())) : Optional.empty();
  }

  @Override
  public void text(String text) throws IOException {
    csv.print(guard.map(on -> on.guarded(text)).orElse(text));
  }

  @Override
  public void number(BigDecimal number) throws IOException {
    csv.print(number.toPlainString());
  }

  @Override
  public void time(Instant instant) throws IOException {
    csv.print(time.format(instant));
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
