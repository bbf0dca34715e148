package io.echolot.surveys.segment;

import io.echolot.surveys.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Segments in PostgreSQL; called inside a transaction. */
@ApplicationScoped
class SegmentStore {

  private static final JsonRows.Row<Segment> SEGMENT =
      row -> JsonRows.parse(row.getString(1), Segment.class);

  private final JsonRows rows;

  SegmentStore(DataSource database) {
    this.rows = new JsonRows(database);
  }

  List<Segment> all(String tenant) {
    return rows.list(SEGMENT, "select body from segment where tenant = ? order by key", tenant);
  }

  Optional<Segment> find(String tenant, String key) {
    return rows.first(
        SEGMENT, "select body from segment where tenant = ? and key = ?", tenant, key);
  }

  void put(String tenant, Segment segment) {
    rows.update(
        "insert into segment (tenant, key, body) values (?, ?, ?::jsonb)"
            + " on conflict (tenant, key) do update set body = excluded.body",
        tenant,
        segment.key(),
        JsonRows.json(segment));
    grow(tenant);
  }

  void delete(String tenant, String key) {
    rows.update("delete from segment where tenant = ? and key = ?", tenant, key);
    grow(tenant);
  }

  private void grow(String tenant) {
    rows.update(
        "insert into segmentation (tenant, version) values (?, 1)"
            + " on conflict (tenant) do update set version = segmentation.version + 1",
        tenant);
  }

  /** How often the tenant's segments were changed; to be read before they are. */
  int version(String tenant) {
    return rows.first(
            row -> row.getInt(1), "select version from segmentation where tenant = ?", tenant)
        .orElse(0);
  }
}
