package io.echolot.surveys.asking.invitation.record;

import io.echolot.platform.mongo.Cursor;
import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.base.persistence.Filter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/** Invitations in PostgreSQL. */
@ApplicationScoped
public class InvitationStore {

  private static final UUID LAST = new UUID(-1, -1);

  private final Database database;

  InvitationStore(Database database) {
    this.database = database;
  }

  /** An invitation, and whether it was taken back. */
  public record Stored(Invitation invitation, boolean revoked) {}

  private static Uni<List<Stored>> stored(SelectionQuery<InvitationRow> query) {
    return query.getResultList().map(rows -> rows.stream().map(InvitationRow::stored).toList());
  }

  /** Stores it unless it is there; tells whether it did. */
  public Uni<Boolean> insert(String tenant, Invitation invitation) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "insert into invitation (tenant, id, survey, customer, body, at, expires_at)"
                        + " values (:tenant, :id, :survey, :customer,"
                        + " cast(cast(:body as text) as jsonb), :at, :expires)"
                        + " on conflict (tenant, id) do nothing")
                .setParameter("tenant", tenant)
                .setParameter("id", invitation.id())
                .setParameter("survey", invitation.survey())
                .setParameter("customer", invitation.customer())
                .setParameter("body", Document.json(invitation))
                .setParameter("at", SqlTime.of(invitation.at()))
                .setParameter("expires", SqlTime.of(invitation.expiresAt()))
                .executeUpdate()
                .map(added -> added == 1));
  }

  public Uni<Optional<Stored>> find(String tenant, UUID id) {
    return database.read(
        session ->
            session
                .get(InvitationRow.class, new InvitationRow.Key(tenant, id))
                .map(row -> Optional.ofNullable(row).map(InvitationRow::stored)));
  }

  /** Those of the invitations that there are. */
  public Uni<List<Stored>> find(String tenant, List<UUID> ids) {
    return database.read(
        session ->
            stored(
                session
                    .createSelectionQuery(
                        "from InvitationRow where id.tenant = :tenant and id.id in :ids",
                        InvitationRow.class)
                    .setParameter("tenant", tenant)
                    .setParameter("ids", ids)));
  }

  /** The newest first; the filters are the columns survey and customer. */
  public Uni<List<Stored>> list(
      String tenant, Map<String, String> equal, Optional<Cursor> after, int limit) {
    Filter filter = new Filter();
    equal.forEach((column, value) -> filter.and(column + " = :" + column, column, value));
    filter.behind(after, "sentAt", "id.id", InvitationStore::uuid);
    return database.read(
        session ->
            stored(
                filter
                    .bind(
                        session.createSelectionQuery(
                            "from InvitationRow where id.tenant = :tenant"
                                + filter.sql()
                                + " order by sentAt desc, id.id desc",
                            InvitationRow.class))
                    .setParameter("tenant", tenant)
                    .setMaxResults(limit)));
  }

  /** A cursor that somebody made up leads nowhere in particular. */
  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      return LAST;
    }
  }

  /** The customers' invitations to a survey that are neither expired nor revoked. */
  public Uni<List<Stored>> notExpired(
      String tenant, String survey, List<String> customers, Instant now) {
    return database.read(
        session ->
            stored(
                session
                    .createSelectionQuery(
                        "from InvitationRow where id.tenant = :tenant and survey = :survey"
                            + " and customer in :customers and not revoked and expiresAt > :now",
                        InvitationRow.class)
                    .setParameter("tenant", tenant)
                    .setParameter("survey", survey)
                    .setParameter("customers", customers)
                    .setParameter("now", now)));
  }

  public Uni<Integer> revoke(String tenant, UUID id) {
    return database.write(
        session ->
            session
                .createMutationQuery("update InvitationRow set revoked = true where id = :id")
                .setParameter("id", new InvitationRow.Key(tenant, id))
                .executeUpdate());
  }

  /** The ids of revoked invitations whose links would be good but for that. */
  public Uni<List<String>> revoked(String tenant, Instant now) {
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    "select id.id from InvitationRow where id.tenant = :tenant and revoked"
                        + " and expiresAt > :now order by id.id",
                    UUID.class)
                .setParameter("tenant", tenant)
                .setParameter("now", now)
                .getResultList()
                .map(ids -> ids.stream().map(UUID::toString).toList()));
  }

  public Uni<Integer> forget(String tenant, String customer) {
    return database.write(
        session ->
            session
                .createMutationQuery(
                    "delete from InvitationRow where id.tenant = :tenant and customer = :customer")
                .setParameter("tenant", tenant)
                .setParameter("customer", customer)
                .executeUpdate());
  }

  /** Deletes one, as if nobody had been invited by it. */
  public Uni<Integer> delete(String tenant, UUID id) {
    return database.write(
        session ->
            session
                .createMutationQuery("delete from InvitationRow where id = :id")
                .setParameter("id", new InvitationRow.Key(tenant, id))
                .executeUpdate());
  }

  public Uni<Integer> purge(Instant expiredBefore) {
    return database.write(
        session ->
            session
                .createMutationQuery("delete from InvitationRow where expiresAt < :before")
                .setParameter("before", expiredBefore)
                .executeUpdate());
  }
}
