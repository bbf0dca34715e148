package io.echolot.surveys.invitation;

import io.echolot.platform.Cursor;
import io.echolot.surveys.JsonRows;
import io.echolot.surveys.SqlTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Invitations in PostgreSQL; called inside a transaction. */
@ApplicationScoped
class InvitationStore {

  private static final String SELECT = "select body, revoked from invitation where tenant = ?";
  private static final UUID LAST = new UUID(-1, -1);

  private final JsonRows rows;

  InvitationStore(DataSource database) {
    this.rows = new JsonRows(database);
  }

  /** An invitation, and whether it was taken back. */
  record Stored(Invitation invitation, boolean revoked) {}

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(JsonRows.parse(row.getString(1), Invitation.class), row.getBoolean(2));
  }

  /** Stores it unless it is there; tells whether it did. */
  boolean insert(String tenant, Invitation invitation) {
    return rows.update(
            "insert into invitation (tenant, id, survey, customer, body, at, expires_at)"
                + " values (?, ?, ?, ?, ?::jsonb, ?, ?) on conflict (tenant, id) do nothing",
            tenant,
            invitation.id(),
            invitation.survey(),
            invitation.customer(),
            JsonRows.json(invitation),
            SqlTime.of(invitation.at()),
            SqlTime.of(invitation.expiresAt()))
        == 1;
  }

  Optional<Stored> find(String tenant, UUID id) {
    return rows.first(InvitationStore::stored, SELECT + " and id = ?", tenant, id);
  }

  /** Those of the invitations that there are. */
  List<Stored> find(String tenant, List<UUID> ids) {
    String[] texts = ids.stream().map(UUID::toString).toArray(String[]::new);
    return rows.list(InvitationStore::stored, SELECT + " and id = any(?::uuid[])", tenant, texts);
  }

  /** The newest first; the filters are the columns survey and customer. */
  List<Stored> list(String tenant, Map<String, String> equal, Optional<Cursor> after, int limit) {
    StringBuilder sql = new StringBuilder(SELECT);
    List<Object> parameters = new ArrayList<>(List.of(tenant));
    equal.forEach(
        (column, value) -> {
          sql.append(" and ").append(column).append(" = ?");
          parameters.add(value);
        });
    after.ifPresent(
        cursor -> {
          sql.append(" and (at, id) < (?, ?)");
          parameters.add(SqlTime.of(cursor.time()));
          parameters.add(uuid(cursor.id()));
        });
    sql.append(" order by at desc, id desc limit ?");
    parameters.add(limit);
    return rows.list(InvitationStore::stored, sql.toString(), parameters.toArray());
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
  List<Stored> notExpired(String tenant, String survey, List<String> customers, Instant now) {
    return rows.list(
        InvitationStore::stored,
        SELECT + " and survey = ? and customer = any(?) and not revoked and expires_at > ?",
        tenant,
        survey,
        customers.toArray(String[]::new),
        SqlTime.of(now));
  }

  void revoke(String tenant, UUID id) {
    rows.update("update invitation set revoked = true where tenant = ? and id = ?", tenant, id);
  }

  /** The ids of revoked invitations whose links would be good but for that. */
  List<String> revoked(String tenant, Instant now) {
    return rows.list(
        row -> row.getString(1),
        "select id from invitation where tenant = ? and revoked and expires_at > ? order by id",
        tenant,
        SqlTime.of(now));
  }

  void forget(String tenant, String customer) {
    rows.update("delete from invitation where tenant = ? and customer = ?", tenant, customer);
  }

  void purge(Instant expiredBefore) {
    rows.update("delete from invitation where expires_at < ?", SqlTime.of(expiredBefore));
  }
}
