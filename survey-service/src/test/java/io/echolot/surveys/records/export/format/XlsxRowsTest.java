package io.echolot.surveys.records.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxRowsTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private ReadableWorkbook workbook() throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  @Test
  void cellsKeepTheirTypes() throws IOException {
    XlsxRows rows =
        new XlsxRows(out, List.of("text", "number", "time", "none"), 10, ZoneOffset.UTC);
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
    XlsxRows rows = new XlsxRows(out, List.of("n"), 1_000, ZoneOffset.UTC);
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
    XlsxRows rows = new XlsxRows(out, List.of("text"), 10, ZoneOffset.UTC);
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
  void aTextIsNotCutWithinACharacter() throws IOException {
    XlsxRows rows = new XlsxRows(out, List.of("text"), 10, ZoneOffset.UTC);
    rows.text("x" + "😀".repeat(20_000));
    rows.end();
    rows.close();

    try (ReadableWorkbook workbook = workbook()) {
      assertThat(workbook.getFirstSheet().read().get(1).getCellText(0)).endsWith("😀…");
    }
  }

  /**
   * ECMA-376: {@code _x0041_} in a cell is A to whoever reads it, and {@code _x005F_} is {@code _}.
   */
  @ParameterizedTest
  @CsvSource({
    "_x0041_, _x005F_x0041_",
    "a_x00e4_b, a_x005F_x00e4_b",
    "_x0041_x0042_, _x005F_x0041_x005F_x0042_",
    "_x005F_, _x005F_x005F_",
    "_x41_, _x41_",
    "snake_case_x, snake_case_x",
    "_xGGGG_, _xGGGG_"
  })
  void whatReadsLikeAnEscapeIsEscaped(String text, String stored) throws IOException {
    XlsxRows rows = new XlsxRows(out, List.of("text"), 10, ZoneOffset.UTC);
    rows.text(text);
    rows.end();
    rows.close();

    assertThat(sheet()).contains(">" + stored + "</t>");
    assertThat(decoded(stored)).isEqualTo(text);
  }

  private String sheet() throws IOException {
    Path file = Files.write(folder.resolve("workbook.xlsx"), out.toByteArray());
    try (ZipFile archive = new ZipFile(file.toFile())) {
      byte[] xml =
          archive.getInputStream(archive.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
      return new String(xml, StandardCharsets.UTF_8);
    }
  }

  /** As a reader does it, from left to right. */
  private static String decoded(String cell) {
    return Pattern.compile("_x([0-9A-Fa-f]{4})_")
        .matcher(cell)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
  }

  @Test
  void timesAreThoseOfTheZone() throws IOException {
    XlsxRows rows = new XlsxRows(out, List.of("time"), 10, ZoneId.of("Europe/Berlin"));
    rows.time(Instant.parse("2026-11-24T12:00:09Z"));
    rows.end();
    rows.close();

    try (ReadableWorkbook workbook = workbook()) {
      assertThat(workbook.getFirstSheet().read().get(1).getCellAsDate(0))
          .contains(LocalDateTime.parse("2026-11-24T13:00:09"));
    }
  }

  @Test
  void whatIsNotClosedIsNoWorkbook() throws IOException {
    XlsxRows rows = new XlsxRows(out, List.of("n"), 1_000, ZoneOffset.UTC);
    for (int i = 0; i < 500; i++) {
      rows.number(BigDecimal.valueOf(i));
      rows.end();
    }

    // Without the archive's directory, which is written last.
    assertThat(out.toString(StandardCharsets.ISO_8859_1)).doesNotContain("PK\u0005\u0006");
  }
}
