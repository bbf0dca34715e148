package io.echolot.surveys.records.export.format;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How a table is written as text.
 *
 * @param separator what stands between cells
 * @param marked whether a byte order mark comes first, by which Excel sees that it is UTF-8
 * @param guarded whether an apostrophe is put before what a spreadsheet would take for a formula
 * @param zone in which times are told, with their offset
 */
public record CsvForm(Separator separator, boolean marked, boolean guarded, ZoneId zone) {

  /** As RFC 4180 has it, guarded, with times in UTC. */
  public static final CsvForm USUAL = new CsvForm(Separator.COMMA, false, true, ZoneOffset.UTC);
}
