package io.echolot.surveys.records.erasure;

import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.TenantKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.LockMode;

/** Whose feedback is to be erased. */
@ApplicationScoped
class ErasureStore {

  private final Database database;

  ErasureStore(Database database) {
    this.database = database;
  }

  /**
   * What somebody asked for.
   *
   * @param looks how often nothing was found since something was
   */
  record Requested(String tenant, String respondent, Instant at, int looks) {

    private TenantKey id() {
      return new TenantKey(tenant, respondent);
    }
  }

  Uni<Void> put(String tenant, String respondent, Instant now) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "insert into feedback_erasure (tenant, respondent, requested_at, due_at, looks)"
                        + " values (:tenant, :respondent, :now, :now, 0)"
                        + " on conflict (tenant, respondent) do update"
                        + " set requested_at = excluded.requested_at, due_at = excluded.due_at,"
                        + " looks = 0")
                .setParameter("tenant", tenant)
                .setParameter("respondent", respondent)
                .setParameter("now", SqlTime.of(now))
                .executeUpdate()
                .replaceWithVoid());
  }

  Uni<Optional<Instant>> requestedAt(String tenant, String respondent) {
    return database.read(
        session ->
            session
                .get(ErasureRow.class, new TenantKey(tenant, respondent))
                .map(row -> Optional.ofNullable(row).map(found -> found.requestedAt)));
  }

  /** One that is due and that no other replica is about, locked until the transaction's end. */
  Uni<Optional<Requested>> lockDue(Instant now) {
    return database.write(
        session ->
            session
                .createSelectionQuery(
                    "from ErasureRow where dueAt <= :now order by dueAt", ErasureRow.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(ErasureRow::requested)));
  }

  Uni<Void> lookAgain(Requested requested, int looks, Instant due) {
    return database.write(
        session ->
            session
                .createMutationQuery(
                    "update ErasureRow set looks = :looks, dueAt = :due where id = :id")
                .setParameter("looks", looks)
                .setParameter("due", due)
                .setParameter("id", requested.id())
                .executeUpdate()
                .replaceWithVoid());
  }

  Uni<Void> delete(Requested requested) {
    return database.write(
        session ->
            session
                .createMutationQuery("delete from ErasureRow where id = :id")
                .setParameter("id", requested.id())
                .executeUpdate()
                .replaceWithVoid());
  }
}
