package io.echolot.surveys.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private String written(boolean marked, boolean guarded, String... texts) throws IOException {
    CsvRows rows = new CsvRows(out, marked, guarded);
    for (String text : texts) {
      rows.text(text);
    }
    rows.end();
    rows.close();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void quotesCommasAndLinesStayWithinTheirCell() throws IOException {
    assertThat(written(false, true, "a", "b,c", "say \"hi\"", "two\r\nlines", "", "ü"))
        .isEqualTo("a,\"b,c\",\"say \"\"hi\"\"\",\"two\r\nlines\",,ü\r\n");
  }

  @Test
  void whatLooksLikeAFormulaIsGuarded() throws IOException {
    for (String formula :
        List.of("=1+1", "+49 30", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1")) {
      out.reset();
      assertThat(written(false, true, "x", formula)).contains("'" + formula);
      out.reset();
      assertThat(written(false, false, "x", formula)).doesNotContain("'");
    }
    out.reset();
    assertThat(written(false, true, "1=1", "a-b")).isEqualTo("1=1,a-b\r\n");
  }

  @Test
  void numbersAreNoFormulasAndNeverInExponents() throws IOException {
    CsvRows rows = new CsvRows(out, false, true);
    rows.number(new BigDecimal("-2.5"));
    rows.number(new BigDecimal("1E+10"));
    rows.close();

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("-2.5,10000000000");
  }

  @Test
  void aMarkComesFirstIfItIsAskedFor() throws IOException {
    assertThat(written(true, true, "a")).isEqualTo("\uFEFFa\r\n");
    assertThat(out.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
  }
}
