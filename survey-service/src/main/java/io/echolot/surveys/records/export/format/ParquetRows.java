package io.echolot.surveys.records.export.format;

import io.echolot.contracts.ContractsJson;
import io.echolot.surveys.records.export.column.Column;
import io.echolot.surveys.records.export.column.ColumnNames;
import io.echolot.surveys.records.export.column.ColumnType;
import io.echolot.surveys.records.export.column.Rows;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A table as Apache Parquet, whose columns have types. What doesn't have its column's type, such as
 * words instead of a score, stands in a last column, as JSON by the columns' names.
 */
public final class ParquetRows implements Rows {

  private final ParquetFile file;
  private final List<Column> columns;
  private final Map<String, String> unfit = new LinkedHashMap<>();
  private Object[] cells;
  private int column;

  public ParquetRows(OutputStream out, List<Column> columns) throws IOException {
    this.columns = columns;
    List<Column> all = Stream.concat(columns.stream(), Stream.of(unfit(columns))).toList();
    this.file = new ParquetFile(out, all);
    this.cells = new Object[all.size()];
  }

  private static Column unfit(List<Column> columns) {
    ColumnNames names = new ColumnNames();
    names.keep(columns);
    return names.free(List.of(Column.text("unfit", response -> ""))).get(0);
  }

  private void put(Object value) {
    cells[column++] = value;
  }

  private void putUnfit(String text) {
    unfit.put(columns.get(column).name(), text);
    column++;
  }

  @Override
  public void text(String text) {
    if (text.isEmpty()) {
      empty();
      return;
    }
    switch (columns.get(column).type()) {
      case TEXT -> put(text);
      case DATE -> date(text);
      default -> putUnfit(text);
    }
  }

  private void date(String text) {
    try {
      put(Math.toIntExact(LocalDate.parse(text).toEpochDay()));
    } catch (DateTimeException | ArithmeticException e) {
      putUnfit(text);
    }
  }

  @Override
  public void number(BigDecimal number) {
    switch (columns.get(column).type()) {
      case TEXT -> put(number.toPlainString());
      case NUMBER -> put(number.doubleValue());
      case WHOLE -> whole(number);
      default -> putUnfit(number.toPlainString());
    }
  }

  private void whole(BigDecimal number) {
    try {
      put(number.longValueExact());
    } catch (ArithmeticException e) {
      putUnfit(number.toPlainString());
    }
  }

  @Override
  public void time(Instant time) {
    put(ChronoUnit.MICROS.between(Instant.EPOCH, time));
  }

  @Override
  public void flag(boolean flag) {
    if (columns.get(column).type() == ColumnType.FLAG) {
      put(flag);
    } else {
      text(Boolean.toString(flag));
    }
  }

  @Override
  public void list(List<String> texts) {
    if (columns.get(column).type() == ColumnType.LIST) {
      put(texts);
    } else {
      text(String.join(BETWEEN_CHOICES, texts));
    }
  }

  @Override
  public void empty() {
    put(null);
  }

  @Override
  public void end() throws IOException {
    if (!unfit.isEmpty()) {
      put(new String(ContractsJson.write(unfit), StandardCharsets.UTF_8));
      unfit.clear();
    }
    file.write(cells);
    cells = new Object[cells.length];
    column = 0;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
