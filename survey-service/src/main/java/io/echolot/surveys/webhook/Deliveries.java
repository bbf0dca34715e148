package io.echolot.surveys.webhook;

import io.echolot.platform.Cursor;
import io.echolot.platform.Problem;
import io.echolot.surveys.JsonRows;
import io.echolot.surveys.SqlTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What a tenant's people see of deliveries, and how they have them sent again. */
@ApplicationScoped
class Deliveries {

  private static final String SELECT =
      "select id, type, subject, state, attempts, status, error, created_at, due_at, finished_at"
          + " from webhook_delivery where tenant = ? and webhook_id = ? ";
  private static final String PENDING_AGAIN =
      "update webhook_delivery set state = 'pending', due_at = now(), failures = 0,"
          + " finished_at = null where tenant = ? and webhook_id = ? and payload is not null ";

  private final JsonRows rows;

  Deliveries(DataSource database) {
    this.rows = new JsonRows(database);
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    DeliveryState state = DeliveryState.of(row.getString(4)).orElseThrow();
    Timestamp finished = row.getTimestamp(10);
    return new Delivery(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        state,
        row.getInt(5),
        row.getInt(6),
        Optional.ofNullable(row.getString(7)).orElse(""),
        row.getTimestamp(8).toInstant(),
        state == DeliveryState.PENDING ? row.getTimestamp(9).toInstant() : null,
        finished == null ? null : finished.toInstant());
  }

  /** The newest first, one more than the limit to tell whether there are more. */
  @Transactional
  List<Delivery> list(
      String tenant,
      String webhook,
      Optional<DeliveryState> state,
      Optional<Cursor> after,
      int limit) {
    StringBuilder sql = new StringBuilder(SELECT);
    List<Object> parameters = new ArrayList<>(List.of(tenant, webhook));
    if (state.isPresent()) {
      sql.append("and state = ? ");
      parameters.add(state.get().wireName());
    }
    if (after.isPresent()) {
      sql.append("and (created_at, id) < (?, ?) ");
      parameters.add(SqlTime.of(after.get().time()));
      parameters.add(after.get().id());
    }
    parameters.add(limit + 1);
    sql.append("order by created_at desc, id desc limit ?");
    return rows.list(Deliveries::delivery, sql.toString(), parameters.toArray());
  }

  /**
   * One delivery.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#NOT_FOUND}
   */
  @Transactional
  Delivery get(String tenant, String webhook, String id) {
    return rows.first(Deliveries::delivery, SELECT + "and id = ?", tenant, webhook, id)
        .orElseThrow(() -> Problem.NOT_FOUND.because(""));
  }

  /**
   * Has it sent again now, whatever became of it.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#NOT_FOUND}, {@link
   *     Problem#CONFLICT} if its response was erased
   */
  @Transactional
  Delivery replay(String tenant, String webhook, String id) {
    if (rows.update(PENDING_AGAIN + "and id = ?", tenant, webhook, id) == 0) {
      get(tenant, webhook, id);
      throw Problem.CONFLICT.because("Its response was erased; nothing is left to send.");
    }
    return get(tenant, webhook, id);
  }

  /** Has all dead ones sent again that were made at {@code since} or later; how many. */
  @Transactional
  int replayDead(String tenant, String webhook, Instant since) {
    return rows.update(
        PENDING_AGAIN + "and state = 'dead' and created_at >= ?",
        tenant,
        webhook,
        SqlTime.of(since));
  }
}
