package io.echolot.surveys.people.segment.definition;

import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.base.persistence.TenantKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Segments in PostgreSQL. */
@ApplicationScoped
public class SegmentStore {

  private final Database database;

  SegmentStore(Database database) {
    this.database = database;
  }

  public Uni<List<Segment>> all(String tenant) {
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    "select body from SegmentRow where id.tenant = :tenant order by id.key",
                    Segment.class)
                .setParameter("tenant", tenant)
                .getResultList());
  }

  public Uni<Optional<Segment>> find(String tenant, String key) {
    return database.read(
        session ->
            session
                .get(SegmentRow.class, new TenantKey(tenant, key))
                .map(row -> Optional.ofNullable(row).map(found -> found.body)));
  }

  public Uni<Void> put(String tenant, Segment segment) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "insert into segment (tenant, key, body)"
                        + " values (:tenant, :key, cast(cast(:body as text) as jsonb))"
                        + " on conflict (tenant, key) do update set body = excluded.body")
                .setParameter("tenant", tenant)
                .setParameter("key", segment.key())
                .setParameter("body", Document.json(segment))
                .executeUpdate()
                .flatMap(put -> grow(tenant)));
  }

  public Uni<Void> delete(String tenant, String key) {
    return database.write(
        session ->
            session
                .createMutationQuery("delete from SegmentRow where id = :id")
                .setParameter("id", new TenantKey(tenant, key))
                .executeUpdate()
                .flatMap(deleted -> grow(tenant)));
  }

  private Uni<Void> grow(String tenant) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "insert into segmentation (tenant, version) values (:tenant, 1)"
                        + " on conflict (tenant) do update set version = segmentation.version + 1")
                .setParameter("tenant", tenant)
                .executeUpdate()
                .replaceWithVoid());
  }

  /** How often the tenant's segments were changed; to be read before they are. */
  public Uni<Integer> version(String tenant) {
    return database.read(
        session ->
            session
                .createNativeQuery(
                    "select version from segmentation where tenant = :tenant", Integer.class)
                .setParameter("tenant", tenant)
                .getSingleResultOrNull()
                .map(version -> version == null ? 0 : version));
  }
}
