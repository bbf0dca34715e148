package io.echolot.surveys.records.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.echolot.surveys.records.export.column.Column;
import io.echolot.surveys.records.export.column.ColumnType;
import io.echolot.surveys.records.export.column.Columns;
import io.echolot.surveys.records.export.column.Rows;
import io.echolot.surveys.records.export.format.CsvForm;
import io.echolot.surveys.records.export.format.CsvRows;
import io.echolot.surveys.records.export.format.ParquetRows;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where a Python with pandas and Polars is there ({@code ECHOLOT_PYTHON}, else {@code python3}),
 * both read our files.
 */
class PythonReadsTest {

  private static final Instant AT = Instant.parse("2026-11-24T12:00:00.5Z");
  private static final List<Column> COLUMNS =
      Stream.of(ColumnType.values()).map(PythonReadsTest::column).toList();

  @TempDir Path folder;

  private static Column column(ColumnType type) {
    return new Column(type.name(), type, (row, to) -> {});
  }

  private static String python(String program, Path file) throws IOException {
    String python = Optional.ofNullable(System.getenv("ECHOLOT_PYTHON")).orElse("python3");
    Process process =
        new ProcessBuilder(python, "-c", program, file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private static void assumeThereIs(String library) {
    boolean isThere;
    try {
      isThere = python("import " + library + ", pyarrow; print('yes')", Path.of("")).equals("yes");
    } catch (IOException e) {
      isThere = false;
    }
    assumeTrue(isThere, "no Python with " + library);
  }

  private Path written(String name) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      boolean isCsv = name.endsWith(".csv");
      Rows rows = isCsv ? new CsvRows(out, CsvForm.USUAL) : new ParquetRows(out, COLUMNS);
      if (isCsv) {
        new Columns(COLUMNS).writeHead(rows);
      }
      for (int i = 0; i < 3; i++) {
        rows.text("Größe 😀");
        rows.number(BigDecimal.valueOf(i));
        rows.number(new BigDecimal("-2.5"));
        rows.time(i == 0 ? AT : AT.plusNanos(500_000_000 + i));
        rows.text("2026-02-28");
        rows.flag(true);
        rows.list(List.of("a", "b"));
        rows.end();
      }
      rows.close();
    }
    return file;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pandas | df['TIME'].dtype    | datetime64[us, UTC]",
        "pandas | df['WHOLE'].dtype   | int64",
        "pandas | df['LIST'][0][1]    | b",
        "pandas | df['TEXT'][0]       | Größe 😀",
        "polars | df.schema['TIME']   | Datetime(time_unit='us', time_zone='UTC')",
        "polars | df.schema['DATE']   | Date",
        "polars | df.schema['LIST']   | List(String)",
        "polars | df['WHOLE'].sum()   | 3"
      })
  void parquetHasItsTypes(String library, String expression, String expected) throws IOException {
    assumeThereIs(library);

    String program = "import sys, %s as lib; df = lib.read_parquet(sys.argv[1]); print(%s)";
    assertThat(python(program.formatted(library, expression), written("t.parquet")))
        .isEqualTo(expected);
  }

  @Test
  void pandasSeesTimesInCsv() throws IOException {
    assumeThereIs("pandas");

    String program =
        "import sys, pandas; df = pandas.read_csv(sys.argv[1], parse_dates=['TIME']);"
            + " print(str(df['TIME'].dtype).split('[')[0], df['TIME'][0].isoformat())";
    assertThat(python(program, written("t.csv")))
        .isEqualTo("datetime64 2026-11-24T12:00:00.500000+00:00");
  }
}
