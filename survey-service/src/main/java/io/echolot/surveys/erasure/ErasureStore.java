package io.echolot.surveys.erasure;

import io.echolot.surveys.JsonRows;
import io.echolot.surveys.SqlTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Whose feedback is to be erased. Called inside a transaction. */
@ApplicationScoped
class ErasureStore {

  private final JsonRows rows;

  ErasureStore(DataSource database) {
    this.rows = new JsonRows(database);
  }

  /**
   * What somebody asked for.
   *
   * @param looks how often nothing was found since something was
   */
  record Requested(String tenant, String respondent, Instant at, int looks) {}

  void put(String tenant, String respondent, Instant now) {
    rows.update(
        "insert into feedback_erasure (tenant, respondent, requested_at, due_at, looks)"
            + " values (?, ?, ?, ?, 0) on conflict (tenant, respondent) do update"
            + " set requested_at = excluded.requested_at, due_at = excluded.due_at, looks = 0",
        tenant,
        respondent,
        SqlTime.of(now),
        SqlTime.of(now));
  }

  Optional<Instant> requestedAt(String tenant, String respondent) {
    return rows.first(
        row -> SqlTime.read(row, 1),
        "select requested_at from feedback_erasure where tenant = ? and respondent = ?",
        tenant,
        respondent);
  }

  /** One that is due and that no other replica is about, locked until the transaction's end. */
  Optional<Requested> lockDue(Instant now) {
    return rows.first(
        row ->
            new Requested(row.getString(1), row.getString(2), SqlTime.read(row, 3), row.getInt(4)),
        "select tenant, respondent, requested_at, looks from feedback_erasure"
            + " where due_at <= ? order by due_at limit 1 for update skip locked",
        SqlTime.of(now));
  }

  void lookAgain(Requested requested, int looks, Instant due) {
    rows.update(
        "update feedback_erasure set looks = ?, due_at = ? where tenant = ? and respondent = ?",
        looks,
        SqlTime.of(due),
        requested.tenant(),
        requested.respondent());
  }

  void delete(Requested requested) {
    rows.update(
        "delete from feedback_erasure where tenant = ? and respondent = ?",
        requested.tenant(),
        requested.respondent());
  }
}
