package io.echolot.surveys.records.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRowsTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private String written(CsvForm form, String... texts) throws IOException {
    CsvRows rows = new CsvRows(out, form);
    for (String text : texts) {
      rows.text(text);
    }
    rows.end();
    rows.close();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static CsvForm separatedBy(Separator separator) {
    return new CsvForm(separator, false, true, ZoneOffset.UTC);
  }

  @Test
  void quotesCommasAndLinesStayWithinTheirCell() throws IOException {
    assertThat(written(CsvForm.USUAL, "a", "b,c", "say \"hi\"", "two\r\nlines", "", "ü 😀 مرحبا"))
        .isEqualTo("a,\"b,c\",\"say \"\"hi\"\"\",\"two\r\nlines\",,ü 😀 مرحبا\r\n");
  }

  @Test
  void cellsStandBetweenTheSignThatIsAskedFor() throws IOException {
    assertThat(written(separatedBy(Separator.SEMICOLON), "a", "b;c", "d,e"))
        .isEqualTo("a;\"b;c\";d,e\r\n");
    out.reset();
    assertThat(written(separatedBy(Separator.TAB), "a", "b\tc")).isEqualTo("a\t\"b\tc\"\r\n");
  }

  /** In both columns {@code \t}, {@code \r} and {@code \n} stand for these characters. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "=1+1          | '=1+1",
        "+49 30        | '+49 30",
        "-2            | '-2",
        "@SUM(A1)      | '@SUM(A1)",
        "\uFF1D1       | '\uFF1D1",
        "~ =1~         | ~' =1~",
        "\"=1          | '\"=1",
        "\\t=1         | '\\t'=1",
        "\\r=1         | '\\r'=1",
        "\\n=1         | '\\n'=1",
        "\\ttext       | '\\ttext",
        "gut;=1+1      | gut;'=1+1",
        "gut;-         | gut;'-",
        "gut; +1       | gut;' +1",
        "gut;\"=cmd()  | gut;'\"=cmd()",
        "gut\\t@SUM(1) | gut\\t'@SUM(1)",
        "gut\\n=1      | gut\\n'=1",
        "a;b;=1;+2     | a;b;'=1;'+2",
        "1=1           | 1=1",
        "a-b           | a-b",
        "a;b           | a;b",
        "a;1-2         | a;1-2",
        "😀;😀         | 😀;😀"
      })
  void whatLooksLikeAFormulaIsGuardedWhereverACellMayBegin(String written, String guarded)
      throws IOException {
    for (Separator separator : Separator.values()) {
      assertThat(new FormulaGuard(separator).guarded(signs(written)))
          .as(separator.name())
          .isEqualTo(signs(guarded));
    }
    assertThat(written(CsvForm.USUAL, "x", signs(written)).replace("\"\"", "\""))
        .contains(signs(guarded));
    out.reset();
    CsvForm plain = new CsvForm(Separator.COMMA, false, false, ZoneOffset.UTC);
    assertThat(written(plain, "x", signs(written))).doesNotContain("'");
  }

  private static String signs(String text) {
    return text.replace("\\t", "\t").replace("\\r", "\r").replace("\\n", "\n");
  }

  @Test
  void aCommaBeginsACellForWhoeverSplitsThereAnotherFile() throws IOException {
    assertThat(new FormulaGuard(Separator.COMMA).guarded("well,-1")).isEqualTo("well,-1");
    assertThat(new FormulaGuard(Separator.SEMICOLON).guarded("well,-1")).isEqualTo("well,'-1");
    assertThat(new FormulaGuard(Separator.TAB).guarded("well,-1")).isEqualTo("well,'-1");
  }

  @Test
  void numbersAreNoFormulasAndNeverInExponents() throws IOException {
    CsvRows rows = new CsvRows(out, CsvForm.USUAL);
    rows.number(new BigDecimal("-2.5"));
    rows.number(new BigDecimal("1E+10"));
    rows.close();

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("-2.5,10000000000");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T12:00:00Z,           UTC,           2026-11-24T12:00:00.000Z",
    "2026-11-24T12:00:00.5Z,         UTC,           2026-11-24T12:00:00.500Z",
    "2026-11-24T12:00:00.123456789Z, UTC,           2026-11-24T12:00:00.123Z",
    "2026-11-24T12:00:00.9999Z,      UTC,           2026-11-24T12:00:00.999Z",
    "2026-11-24T12:00:00Z,           Europe/Berlin, 2026-11-24T13:00:00.000+01:00",
    "2026-07-24T12:00:00Z,           Europe/Berlin, 2026-07-24T14:00:00.000+02:00",
    "2026-11-24T12:00:00Z,           Asia/Kolkata,  2026-11-24T17:30:00.000+05:30"
  })
  void aTimeHasThreeDigitsAndItsOffset(String instant, String zone, String cell)
      throws IOException {
    CsvRows rows = new CsvRows(out, new CsvForm(Separator.COMMA, false, true, ZoneId.of(zone)));
    rows.time(Instant.parse(instant));
    rows.close();

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(cell);
  }

  @Test
  void aMarkComesFirstIfItIsAskedFor() throws IOException {
    assertThat(written(new CsvForm(Separator.COMMA, true, true, ZoneOffset.UTC), "a"))
        .isEqualTo("\uFEFFa\r\n");
    assertThat(out.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
  }
}
