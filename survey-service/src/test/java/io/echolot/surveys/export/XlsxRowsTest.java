package io.echolot.surveys.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class XlsxRowsTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private ReadableWorkbook workbook() throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  @Test
  void cellsKeepTheirTypes() throws IOException {
    XlsxRows rows = new XlsxRows(out, List.of("text", "number", "time", "none"), 10);
    rows.text("=1+1 & <ü\u0001> 😀");
    rows.number(new BigDecimal("-2.5"));
    rows.time(Instant.parse("2026-11-24T12:00:09Z"));
    rows.text("");
    rows.end();
    rows.close();

    try (ReadableWorkbook workbook = workbook()) {
      List<Row> read = workbook.getFirstSheet().read();
      assertThat(read.get(0).getCellText(2)).isEqualTo("time");
      assertThat(read.get(1).getCellText(0)).isEqualTo("=1+1 & <ü> 😀");
      assertThat(read.get(1).getCellAsNumber(1)).contains(new BigDecimal("-2.5"));
      assertThat(read.get(1).getCellAsDate(2)).contains(LocalDateTime.parse("2026-11-24T12:00:09"));
    }
  }

  @Test
  void whatASheetCantHoldGoesToTheNext() throws IOException {
    XlsxRows rows = new XlsxRows(out, List.of("n"), 1_000);
    for (int i = 0; i < 2_000; i++) {
      rows.number(BigDecimal.valueOf(i));
      rows.end();
    }
    rows.text("last");
    rows.end();
    rows.close();

    try (ReadableWorkbook workbook = workbook()) {
      List<Sheet> sheets = workbook.getSheets().toList();
      assertThat(sheets)
          .extracting(Sheet::getName)
          .containsExactly("responses", "responses 2", "responses 3");
      assertThat(sheets.get(0).read()).hasSize(1_001);
      List<Row> second = sheets.get(1).read();
      assertThat(second.get(0).getCellText(0)).isEqualTo("n");
      assertThat(second.get(1).getCellAsNumber(0)).contains(BigDecimal.valueOf(1_000));
      assertThat(second).hasSize(1_001);
      assertThat(sheets.get(2).read()).hasSize(2);
    }
  }

  @Test
  void aTextThatIsLongerThanACellIsCut() throws IOException {
    XlsxRows rows = new XlsxRows(out, List.of("text"), 10);
    rows.text("x".repeat(40_000));
    rows.end();
    rows.close();

    try (ReadableWorkbook workbook = workbook()) {
      assertThat(workbook.getFirstSheet().read().get(1).getCellText(0))
          .hasSize(32_767)
          .endsWith("x…");
    }
  }

  @Test
  void whatIsNotClosedIsNoWorkbook() throws IOException {
    XlsxRows rows = new XlsxRows(out, List.of("n"), 1_000);
    for (int i = 0; i < 500; i++) {
      rows.number(BigDecimal.valueOf(i));
      rows.end();
    }

    // Without the archive's directory, which is written last.
    assertThat(out.toString(java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("PK\u0005\u0006");
  }
}
