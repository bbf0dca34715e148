package io.echolot.surveys.records.audit;

import io.echolot.contracts.audit.AuditEntry;
import io.echolot.contracts.audit.AuditLine;
import io.echolot.platform.mongo.Cursor;
import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.base.persistence.Filter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The audit logs of all tenants in PostgreSQL. */
@ApplicationScoped
class AuditStore {

  private static final String ADD =
      "insert into audit_entry (id, tenant, at, who, who_name, action, kind, object, status)"
          + " select cast(e->>'id' as uuid), line->>'tenant', cast(e->>'at' as timestamptz),"
          + " e->'who'->>'id', e->'who'->>'name', e->>'action', e->>'kind', e->>'object',"
          + " cast(e->>'status' as int)"
          + " from jsonb_array_elements(cast(cast(:lines as text) as jsonb)) as line"
          + " cross join lateral (select line->'entry' as e) as entry"
          + " on conflict (id) do nothing";

  private final Database database;

  AuditStore(Database database) {
    this.database = database;
  }

  /** Adds what isn't there yet: who doesn't know whether it was added may add it again. */
  Uni<Void> add(List<AuditLine> lines) {
    String json = Document.json(lines);
    return database.write(
        session ->
            session
                .createNativeQuery(ADD)
                .setParameter("lines", json)
                .executeUpdate()
                .replaceWithVoid());
  }

  /**
   * The tenant's entries that fit, the newest first, one more than the limit to tell whether there
   * are more.
   */
  Uni<List<AuditEntry>> list(String tenant, Filter filter, Optional<Cursor> after, int limit) {
    filter.behindUuid(after, "happenedAt", "id");
    return database.read(
        session ->
            filter
                .bind(
                    session.createSelectionQuery(
                        "from AuditRow where tenant = :tenant"
                            + filter.sql()
                            + " order by happenedAt desc, id desc",
                        AuditRow.class))
                .setParameter("tenant", tenant)
                .setMaxResults(limit + 1)
                .getResultList()
                .map(rows -> rows.stream().map(AuditRow::entry).toList()));
  }

  /** Deletes up to {@code most} entries from before; how many. */
  Uni<Integer> purge(Instant before, int most) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "delete from audit_entry where id in (select id from audit_entry"
                        + " where at < :before order by at limit cast(:most as int))")
                .setParameter("before", SqlTime.of(before))
                .setParameter("most", most)
                .executeUpdate());
  }
}
