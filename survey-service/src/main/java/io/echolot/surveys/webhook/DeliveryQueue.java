package io.echolot.surveys.webhook;

import io.echolot.platform.Ids;
import io.echolot.surveys.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What is to be delivered, in PostgreSQL. Times are the database's, so that replicas need not agree
 * on theirs.
 */
@ApplicationScoped
class DeliveryQueue {

  private static final String LATER = "now() + ? * interval '1 millisecond'";

  // For each webhook what is due, up to what it may have; of all these what is due the longest.
  private static final String CLAIM =
      "with claimed as (select due.id from webhook w cross join lateral (select d.id, d.due_at"
          + " from webhook_delivery d where d.webhook_id = w.id and d.state = 'pending'"
          + " and d.due_at <= now() and (d.lease_until is null or d.lease_until < now())"
          + " order by d.due_at limit greatest(0, ? - (select count(*)"
          + " from unnest(?::text[]) as busy(webhook) where busy.webhook = w.id))"
          + " for update skip locked) due where w.active order by due.due_at limit ?)"
          + " update webhook_delivery d set attempts = d.attempts + 1, lease_until = "
          + LATER
          + " from claimed, webhook w where d.id = claimed.id"
          + " and w.tenant = d.tenant and w.id = d.webhook_id"
          + " returning d.id, d.tenant, w.id, w.body->>'url', d.payload, d.attempts, d.failures,"
          + " w.secret, case when w.old_secret_until > now() then w.old_secret end";

  private final JsonRows rows;
  private final SecretBox box;

  DeliveryQueue(DataSource database, SecretBox box) {
    this.rows = new JsonRows(database);
    this.box = box;
  }

  /** Adds a delivery unless there is one of that event and webhook already; its id. */
  @Transactional
  String add(WebhookEvent event, String webhook) {
    String id = Ids.ofName(webhook + "/" + event.key()).toString();
    rows.update(
        "insert into webhook_delivery (id, tenant, webhook_id, type, subject, state, payload,"
            + " created_at, due_at) select ?, tenant, id, ?, ?, 'pending', ?, now(), now()"
            + " from webhook where tenant = ? and id = ? on conflict (id) do nothing",
        id,
        event.type().wireName(),
        event.subject(),
        event.payload(),
        event.tenant(),
        webhook);
    return id;
  }

  /** Forgets what was to be told, or was told, of a response. */
  @Transactional
  void erase(String tenant, String response) {
    rows.update(
        "update webhook_delivery set payload = null, finished_at = coalesce(finished_at, now()),"
            + " state = case when state = 'delivered' then state else 'erased' end"
            + " where tenant = ? and subject = ? and payload is not null"
            + " and type in ('response.received', 'response.completed')",
        tenant,
        response);
  }

  /**
   * Takes messages that are due, for the time of the lease.
   *
   * @param busy the webhook of each message that this replica is sending
   * @param perWebhook how many messages to one webhook this replica sends at the same time
   */
  @Transactional
  List<Message> claim(int most, int perWebhook, List<String> busy, Duration lease) {
    return rows.list(
        this::message, CLAIM, perWebhook, busy.toArray(String[]::new), most, lease.toMillis());
  }

  private Message message(ResultSet row) throws SQLException {
    String webhook = row.getString(3);
    // What can't be opened holds up neither other webhooks nor, after a rotation, this one.
    List<SigningSecret> secrets =
        Stream.of(row.getString(8), row.getString(9))
            .filter(Objects::nonNull)
            .flatMap(kept -> box.tryOpen(webhook, kept).stream())
            .map(SigningSecret::new)
            .toList();
    return new Message(
        row.getString(1),
        row.getString(2),
        webhook,
        URI.create(row.getString(4)),
        row.getString(5),
        row.getInt(6),
        row.getInt(7),
        secrets);
  }

  /** The receiver has it. */
  @Transactional
  void taken(Message message, int status) {
    finish(message, DeliveryState.DELIVERED, status, "");
  }

  /** It is given up. */
  @Transactional
  void dead(Message message, int status, String error) {
    finish(message, DeliveryState.DEAD, status, error);
  }

  private void finish(Message message, DeliveryState state, int status, String error) {
    rows.update(
        "update webhook_delivery set state = ?, status = ?, error = ?, lease_until = null,"
            + " finished_at = now() where id = ? and attempts = ? and state = 'pending'",
        state.wireName(),
        status,
        error,
        message.id(),
        message.attempt());
  }

  /** It is sent again later. */
  @Transactional
  void again(Message message, Duration wait, int status, String error) {
    rows.update(
        "update webhook_delivery set failures = failures + 1, status = ?, error = ?,"
            + " lease_until = null, due_at = "
            + LATER
            + " where id = ? and attempts = ? and state = 'pending'",
        status,
        error,
        wait.toMillis(),
        message.id(),
        message.attempt());
  }

  /** Tells the webhook nothing more. */
  @Transactional
  void deactivate(String tenant, String webhook) {
    rows.update(
        "update webhook set active = false, lock = lock + 1"
            + " where tenant = ? and id = ? and active",
        tenant,
        webhook);
  }

  /**
   * Deletes some of what was finished that long ago; how many. What waited as long for a webhook
   * that isn't active is given up, so that no answer is kept for it any longer.
   */
  @Transactional
  int purge(Duration age, int most) {
    rows.update(
        "update webhook_delivery d set state = 'dead', payload = null, error = 'The webhook is"
            + " inactive.', finished_at = now() from webhook w where w.tenant = d.tenant"
            + " and w.id = d.webhook_id and not w.active and d.state = 'pending'"
            + " and d.created_at < now() - ? * interval '1 millisecond'",
        age.toMillis());
    return rows.update(
        "delete from webhook_delivery where id in (select id from webhook_delivery"
            + " where finished_at < now() - ? * interval '1 millisecond' limit ?)",
        age.toMillis(),
        most);
  }
}
