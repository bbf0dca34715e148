package io.echolot.surveys.records.export.format;

import io.echolot.surveys.records.export.column.Rows;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as an Excel workbook (Office Open XML), of which some rows are in memory at a time. */
public final class XlsxRows implements Rows {

  /** Excel's limit, less the head. */
  public static final int MOST_ROWS = 1_048_575;

  private static final int LONGEST_TEXT = 32_767;
  private static final int FLUSHED_ROWS = 200;
  private static final String TIME = "yyyy-mm-dd hh:mm:ss";

  /**
   * A text of ours that reads like an escape of the format (ECMA-376, 22.4.2.4: ST_Xstring), e.g.
   * {@code _x0041_} for A: its first sign is escaped itself.
   */
  private static final Pattern LIKE_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final Workbook workbook;
  private final List<String> head;
  private final int rowsPerSheet;
  private final ZoneId zone;
  private Worksheet sheet;
  private int sheets;
  private int row;
  private int column;

  /**
   * Begins a table.
   *
   * @param head the names of the columns, which each sheet begins with
   * @param rowsPerSheet after how many rows another sheet begins
   * @param zone in which times are told; a cell can't say it
   */
  public XlsxRows(OutputStream out, List<String> head, int rowsPerSheet, ZoneId zone)
      throws IOException {
    this.workbook = new Workbook(out, "Echolot", null);
    this.head = head;
    this.rowsPerSheet = rowsPerSheet;
    this.zone = zone;
    beginSheet();
  }

  private void beginSheet() throws IOException {
    sheets++;
    sheet = workbook.newWorksheet("responses" + (sheets == 1 ? "" : " " + sheets));
    sheet.freezePane(0, 1);
    for (int i = 0; i < head.size(); i++) {
      sheet.inlineString(0, i, head.get(i));
      sheet.style(0, i).bold().set();
    }
    row = 1;
  }

  @Override
  public void text(String text) throws IOException {
    int cell = cell();
    // Strings of the sheet itself: a table of all strings would be kept until the end.
    if (text.length() > LONGEST_TEXT) {
      sheet.inlineString(row, cell, escaped(cut(text)));
    } else if (!text.isEmpty()) {
      sheet.inlineString(row, cell, escaped(text));
    }
  }

  private static String cut(String text) {
    int end = LONGEST_TEXT - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  private static String escaped(String text) {
    return LIKE_ESCAPED.matcher(text).replaceAll("_x005F_");
  }

  @Override
  public void number(BigDecimal number) throws IOException {
    int cell = cell();
    sheet.value(row, cell, number);
  }

  @Override
  public void time(Instant time) throws IOException {
    int cell = cell();
    sheet.value(row, cell, LocalDateTime.ofInstant(time, zone));
    sheet.style(row, cell).format(TIME).set();
  }

  /** Where the next cell goes; a sheet is begun when there is a row for it. */
  private int cell() throws IOException {
    if (row > rowsPerSheet) {
      sheet.finish();
      beginSheet();
    }
    return column++;
  }

  @Override
  public void end() throws IOException {
    row++;
    column = 0;
    if (row % FLUSHED_ROWS == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    sheet.finish();
    workbook.finish();
  }
}
