package io.echolot.surveys.records.audit;

import io.echolot.contracts.audit.AuditEntry;
import io.echolot.surveys.records.export.format.CsvForm;
import io.echolot.surveys.records.export.format.CsvRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

/** The audit log as a table. */
final class AuditCsv {

  private static final List<String> HEADER =
      List.of("at", "who", "name", "action", "kind", "object", "status");

  private AuditCsv() {}

  static byte[] of(List<AuditEntry> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      CsvRows rows = new CsvRows(out, CsvForm.USUAL);
      for (String name : HEADER) {
        rows.text(name);
      }
      rows.end();
      for (AuditEntry entry : entries) {
        write(rows, entry);
      }
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(CsvRows rows, AuditEntry entry) throws IOException {
    rows.time(entry.at());
    rows.text(entry.who().id());
    rows.text(entry.who().name());
    rows.text(entry.action().wireName());
    rows.text(entry.kind());
    rows.text(entry.object());
    rows.number(BigDecimal.valueOf(entry.status()));
    rows.end();
  }
}
