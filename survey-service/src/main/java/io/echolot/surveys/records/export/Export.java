package io.echolot.surveys.records.export;

import io.echolot.surveys.records.export.column.Columns;
import io.echolot.surveys.records.export.column.Rows;
import io.echolot.surveys.records.export.format.CsvForm;
import io.echolot.surveys.records.export.format.CsvRows;
import io.echolot.surveys.records.export.format.JsonLine;
import io.echolot.surveys.records.export.format.ParquetRows;
import io.echolot.surveys.records.export.format.XlsxRows;
import io.echolot.surveys.records.response.TaggedResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/**
 * How responses are written.
 *
 * @param columns of a table; none for JSON lines
 * @param form of CSV; of a workbook its zone counts
 */
record Export(ExportFormat format, Columns columns, CsvForm form) {

  /** Writes one response after the other, holding few. */
  void write(Iterator<TaggedResponse> responses, OutputStream out) throws IOException {
    switch (format) {
      case CSV -> {
        Rows rows = new CsvRows(out, form);
        columns.writeHead(rows);
        write(responses, rows);
      }
      case XLSX ->
          write(responses, new XlsxRows(out, columns.names(), XlsxRows.MOST_ROWS, form.zone()));
      case PARQUET -> write(responses, new ParquetRows(out, columns.all()));
      case JSONL -> writeLines(responses, out);
    }
  }

  private void write(Iterator<TaggedResponse> responses, Rows rows) throws IOException {
    while (responses.hasNext()) {
      columns.write(responses.next(), rows);
    }
    // Not after a failure: what is incomplete must not look complete.
    rows.close();
  }

  private static void writeLines(Iterator<TaggedResponse> responses, OutputStream out)
      throws IOException {
    OutputStream lines = new BufferedOutputStream(out, 1 << 15);
    while (responses.hasNext()) {
      lines.write(JsonLine.of(responses.next()));
      lines.write('\n');
    }
    lines.flush();
  }
}
