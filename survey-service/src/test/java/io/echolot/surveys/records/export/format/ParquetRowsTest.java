package io.echolot.surveys.records.export.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolot.surveys.WorldTexts;
import io.echolot.surveys.records.export.Duck;
import io.echolot.surveys.records.export.column.Column;
import io.echolot.surveys.records.export.column.ColumnType;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB reads what we write. */
class ParquetRowsTest {

  private static final List<Column> COLUMNS =
      Stream.of(ColumnType.values()).map(ParquetRowsTest::column).toList();

  @TempDir Path folder;

  private static Column column(ColumnType type) {
    return new Column(type.name(), type, (row, to) -> {});
  }

  private interface Filling {
    void fill(ParquetRows rows) throws IOException;
  }

  private Path written(List<Column> columns, Filling filling) throws IOException {
    Path file = folder.resolve("responses.parquet");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      ParquetRows rows = new ParquetRows(out, columns);
      filling.fill(rows);
      rows.close();
    }
    return file;
  }

  private static Map<String, String> types(Path file) throws SQLException {
    List<String> cells =
        Duck.read(file, "select column_name, column_type from (describe select * from FILE)");
    Map<String, String> types = new TreeMap<>();
    for (int i = 0; i < cells.size(); i += 2) {
      types.put(cells.get(i), cells.get(i + 1));
    }
    return types;
  }

  private static void row(ParquetRows rows) throws IOException {
    rows.text("Größe 😀");
    rows.number(BigDecimal.TEN);
    rows.number(new BigDecimal("-2.5"));
    rows.time(Instant.parse("2026-11-24T12:00:00.123456789Z"));
    rows.text("2026-02-28");
    rows.flag(true);
    rows.list(List.of("a", "مرحبا"));
    rows.end();
  }

  @Test
  void columnsHaveTypesAndTimesTheirZone() throws IOException, SQLException {
    Path file = written(COLUMNS, ParquetRowsTest::row);

    assertThat(types(file))
        .isEqualTo(
            Map.of(
                "TEXT", "VARCHAR",
                "WHOLE", "BIGINT",
                "NUMBER", "DOUBLE",
                "TIME", "TIMESTAMP WITH TIME ZONE",
                "DATE", "DATE",
                "FLAG", "BOOLEAN",
                "LIST", "VARCHAR[]",
                "unfit", "VARCHAR"));
    assertThat(
            Duck.read(
                file,
                "select TEXT, WHOLE, NUMBER, epoch_us(TIME), DATE, FLAG, LIST[2], unfit from FILE"))
        .containsExactly(
            "Größe 😀", "10", "-2.5", "1795521600123456", "2026-02-28", "true", "مرحبا", null);
  }

  @Test
  void anEmptyCellIsNull() throws IOException, SQLException {
    Path file =
        written(
            COLUMNS,
            rows -> {
              for (Column ignored : COLUMNS) {
                rows.empty();
              }
              rows.end();
            });

    assertThat(Duck.read(file, "select * from FILE")).hasSize(8).containsOnlyNulls();
  }

  @Test
  void whatHasAnotherTypeThanItsColumnIsKeptAtTheEnd() throws IOException, SQLException {
    Path file =
        written(
            List.of(
                column(ColumnType.WHOLE),
                column(ColumnType.DATE),
                column(ColumnType.FLAG),
                column(ColumnType.LIST),
                column(ColumnType.TEXT)),
            rows -> {
              rows.text("neun \"plus\"");
              rows.text("gestern");
              rows.number(BigDecimal.ONE);
              rows.text("x");
              rows.list(List.of("a", "b"));
              rows.end();
              rows.number(new BigDecimal("7.5"));
              rows.text("");
              rows.flag(false);
              rows.list(List.of());
              rows.number(new BigDecimal("1E+3"));
              rows.end();
            });

    assertThat(
            Duck.read(
                file,
                "select WHOLE, DATE, FLAG, len(LIST), TEXT, unfit ->> 'WHOLE', unfit ->> 'DATE',"
                    + " unfit ->> 'FLAG', unfit ->> 'LIST' from FILE"))
        .containsExactly(
            null,
            null,
            null,
            null,
            "a|b",
            "neun \"plus\"",
            "gestern",
            "1",
            "x",
            null,
            null,
            "false",
            "0",
            "1000",
            "7.5",
            null,
            null,
            null);
  }

  @Test
  void textsOfTheWorldComeBack() throws IOException, SQLException {
    Path file =
        written(
            List.of(column(ColumnType.TEXT)),
            rows -> {
              for (String text : WorldTexts.ALL) {
                rows.text(text);
                rows.end();
              }
            });

    assertThat(Duck.read(file, "select TEXT from FILE")).isEqualTo(WorldTexts.ALL);
  }

  @Test
  void aQuestionOfTheNameUnfitIsAnother() throws IOException, SQLException {
    Path file =
        written(
            List.of(new Column("unfit", ColumnType.WHOLE, (row, to) -> {})),
            rows -> {
              rows.text("ten");
              rows.end();
            });

    assertThat(Duck.read(file, "select unfit, \"answer.unfit\" ->> 'unfit' from FILE"))
        .containsExactly(null, "ten");
  }

  @Test
  void aLongFileIsWrittenWhileItIsFilledInSeveralGroups() throws IOException, SQLException {
    long[] ahead = new long[1];
    Random random = new Random(7);
    Path file =
        written(
            COLUMNS,
            rows -> {
              for (int i = 0; i < 40_000; i++) {
                rows.text(
                    i
                        + random
                            .ints(400, 'a', 'z')
                            .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                            .toString());
                rows.number(BigDecimal.valueOf(i % 11));
                rows.number(BigDecimal.valueOf(i, 2));
                rows.time(Instant.ofEpochSecond(1_700_000_000L + i));
                rows.empty();
                rows.empty();
                rows.empty();
                rows.end();
              }
              ahead[0] = Files.size(folder.resolve("responses.parquet"));
            });

    assertThat(ahead[0]).isGreaterThan(Files.size(file) / 2);
    assertThat(Duck.read(file, "select count(*), sum(WHOLE), count(distinct TEXT) from FILE"))
        .containsExactly("40000", "199986", "40000");
    assertThat(Duck.read(file, "select max(row_group_id) > 0 from parquet_metadata(FILE)"))
        .containsExactly("true");
  }

  @Test
  void whatIsNotClosedIsNoTable() throws IOException {
    Path file = folder.resolve("broken.parquet");
    try (OutputStream out = Files.newOutputStream(file)) {
      ParquetRows rows = new ParquetRows(out, COLUMNS);
      row(rows);
    }

    assertThatThrownBy(() -> Duck.read(file, "select * from FILE"))
        .isInstanceOf(SQLException.class);
  }
}
