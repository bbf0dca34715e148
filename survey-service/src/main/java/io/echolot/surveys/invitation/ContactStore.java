package io.echolot.surveys.invitation;

import io.echolot.contracts.Contact;
import io.echolot.surveys.JsonRows;
import io.echolot.surveys.SqlTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A view of the topic {@code contacts} in PostgreSQL, so a repeated or outdated write changes
 * nothing; called inside a transaction.
 */
@ApplicationScoped
class ContactStore {

  private final JsonRows rows;

  ContactStore(DataSource database) {
    this.rows = new JsonRows(database);
  }

  void put(Contact contact) {
    rows.update(
        "insert into contact (topic_key, tenant, respondent, body, at)"
            + " values (?, ?, ?, ?::jsonb, ?) on conflict (topic_key) do update"
            + " set body = excluded.body, at = excluded.at where contact.at < excluded.at",
        contact.topicKey(),
        contact.tenant(),
        contact.respondent(),
        JsonRows.json(contact),
        SqlTime.of(contact.at()));
  }

  void delete(String topicKey) {
    rows.update("delete from contact where topic_key = ?", topicKey);
  }

  /** Deletes all of a customer; gives their keys on the topic. */
  List<String> forget(String tenant, String respondent) {
    return rows.list(
        row -> row.getString(1),
        "delete from contact where tenant = ? and respondent = ? returning topic_key",
        tenant,
        respondent);
  }

  /** When which of the customers were asked since a time, in the future too. */
  Map<String, List<Instant>> times(String tenant, List<String> respondents, Instant since) {
    Map<String, List<Instant>> times = new HashMap<>();
    rows.list(
        row ->
            times
                .computeIfAbsent(row.getString(1), respondent -> new ArrayList<>())
                .add(SqlTime.read(row, 2)),
        "select respondent, at from contact where tenant = ? and respondent = any(?) and at > ?",
        tenant,
        respondents.toArray(String[]::new),
        SqlTime.of(since));
    return times;
  }

  /** Deletes up to {@code limit} that were before; gives their keys on the topic. */
  List<String> purge(Instant before, int limit) {
    return rows.list(
        row -> row.getString(1),
        "delete from contact where topic_key in"
            + " (select topic_key from contact where at < ? limit ? for update skip locked)"
            + " returning topic_key",
        SqlTime.of(before),
        limit);
  }
}
