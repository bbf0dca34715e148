package io.echolot.surveys.export;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/**
 * How responses are written.
 *
 * @param columns of a table; none for JSON lines
 * @param marked whether CSV begins with a byte order mark
 * @param guarded whether CSV is guarded against formulas
 */
record Export(ExportFormat format, Columns columns, boolean marked, boolean guarded) {

  /** Writes one response after the other, holding none. */
  void write(Iterator<Response> responses, OutputStream out) throws IOException {
    switch (format) {
      case CSV -> {
        Rows rows = new CsvRows(out, marked, guarded);
        columns.writeHead(rows);
        write(responses, rows);
      }
      case XLSX -> write(responses, new XlsxRows(out, columns.names(), XlsxRows.MOST_ROWS));
      case JSONL -> writeLines(responses, out);
    }
  }

  private void write(Iterator<Response> responses, Rows rows) throws IOException {
    while (responses.hasNext()) {
      columns.write(responses.next(), rows);
    }
    // Not after a failure: what is incomplete must not look complete.
    rows.close();
  }

  private static void writeLines(Iterator<Response> responses, OutputStream out)
      throws IOException {
    OutputStream lines = new BufferedOutputStream(out, 1 << 15);
    while (responses.hasNext()) {
      lines.write(ContractsJson.write(responses.next()));
      lines.write('\n');
    }
    lines.flush();
  }
}
