package io.echolot.surveys.records.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what responses can be exported. */
enum ExportFormat {
  CSV("text/csv; charset=utf-8; header=present"),
  /** An object of JSON a line. */
  JSONL("application/x-ndjson"),
  XLSX(ExportFormat.WORKBOOK),
  /** Columns with types, for programs (Apache Parquet). */
  PARQUET(ExportFormat.COLUMNAR);

  static final String COLUMNAR = "application/vnd.apache.parquet";
  static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  static Optional<ExportFormat> of(String name) {
    return Arrays.stream(values()).filter(format -> format.extension().equals(name)).findFirst();
  }

  String mediaType() {
    return mediaType;
  }

  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it has columns, so that it can hold one survey's responses only. */
  boolean isTable() {
    return this != JSONL;
  }
}
