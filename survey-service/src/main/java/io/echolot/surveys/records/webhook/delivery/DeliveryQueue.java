package io.echolot.surveys.records.webhook.delivery;

import io.echolot.platform.Ids;
import io.echolot.platform.seal.SecretBox;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.records.webhook.endpoint.WebhookEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is to be delivered, in PostgreSQL. Times are the database's, so that replicas need not agree
 * on theirs.
 */
@ApplicationScoped
public class DeliveryQueue {

  private static final String LATER = "now() + cast(:millis as bigint) * interval '1 millisecond'";
  private static final String AGO = "now() - cast(:millis as bigint) * interval '1 millisecond'";

  // For each webhook what is due, up to what it may have; of all these what is due the longest.
  private static final String CLAIM =
      "with claimed as (select due.id from webhook w cross join lateral (select d.id, d.due_at"
          + " from webhook_delivery d where d.webhook_id = w.id and d.state = 'pending'"
          + " and d.due_at <= now() and (d.lease_until is null or d.lease_until < now())"
          + " order by d.due_at limit greatest(0, cast(:perWebhook as int) - (select count(*)"
          + " from unnest(cast(:busy as text[])) as busy(webhook) where busy.webhook = w.id))"
          + " for update skip locked) due where w.active order by due.due_at"
          + " limit cast(:most as int))"
          + " update webhook_delivery d set attempts = d.attempts + 1, lease_until = "
          + LATER
          + " from claimed, webhook w where d.id = claimed.id"
          + " and w.tenant = d.tenant and w.id = d.webhook_id"
          + " returning d.id as delivery, d.tenant as tenant, w.id as webhook,"
          + " coalesce(w.body->>'url', '') as url, d.payload as payload, d.attempts as attempts,"
          + " d.failures as failures, w.secret as secret,"
          + " case when w.old_secret_until > now() then w.old_secret end as old_secret,"
          + " w.kind as kind, d.held as held";

  private final Database database;
  private final SecretBox box;

  DeliveryQueue(Database database, SecretBox box) {
    this.database = database;
    this.box = box;
  }

  /** Adds a delivery unless there is one of that event and webhook already; its id. */
  public Uni<String> add(WebhookEvent event, String webhook) {
    String id = Ids.ofName(webhook + "/" + event.key()).toString();
    return database
        .update(
            "insert into webhook_delivery (id, tenant, webhook_id, type, subject, state, payload,"
                + " created_at, due_at) select cast(:delivery as text), tenant, id,"
                + " cast(:type as text), cast(:subject as text), 'pending',"
                + " cast(:payload as text), now(), now()"
                + " from webhook where tenant = :tenant and id = :webhook"
                + " on conflict (id) do nothing",
            Map.of(
                "delivery",
                id,
                "type",
                event.type().wireName(),
                "subject",
                event.subject(),
                "payload",
                event.payload(),
                "tenant",
                event.tenant(),
                "webhook",
                webhook))
        .replaceWith(id);
  }

  /** Forgets what was to be told, or was told, of a response. */
  public Uni<Integer> erase(String tenant, String response) {
    return database.update(
        "update webhook_delivery set payload = null, finished_at = coalesce(finished_at, now()),"
            + " state = case when state = 'delivered' then state else 'erased' end"
            + " where tenant = :tenant and subject = :subject and payload is not null"
            + " and type in ('response.received', 'response.completed')",
        Map.of("tenant", tenant, "subject", response));
  }

  /**
   * Takes messages that are due, for the time of the lease.
   *
   * @param busy the webhook of each message that this replica is sending
   * @param perWebhook how many messages to one webhook this replica sends at the same time
   */
  public Uni<List<Message>> claim(int most, int perWebhook, List<String> busy, Duration lease) {
    return database.write(
        session ->
            session
                .createNativeQuery(CLAIM, Object[].class)
                .setParameter("perWebhook", perWebhook)
                .setParameter("busy", busy.toArray(String[]::new))
                .setParameter("most", most)
                .setParameter("millis", lease.toMillis())
                .getResultList()
                .map(rows -> rows.stream().map(this::message).toList()));
  }

  private Message message(Object[] row) {
    String webhook = (String) row[2];
    // What can't be opened holds up neither other webhooks nor, after a rotation, this one.
    List<String> secrets =
        Stream.of(row[7], row[8])
            .filter(Objects::nonNull)
            .flatMap(kept -> box.open(webhook, (String) kept).stream())
            .toList();
    return new Message(
        (String) row[0],
        (String) row[1],
        new Addressee(webhook, (String) row[9], (String) row[3], secrets),
        (String) row[4],
        (Integer) row[10],
        (Integer) row[5],
        (Integer) row[6]);
  }

  /** The receiver has it. */
  public Uni<Integer> taken(Message message, int status) {
    return finish(message, DeliveryState.DELIVERED, status, "");
  }

  /** It is given up. */
  Uni<Integer> dead(Message message, int status, String error) {
    return finish(message, DeliveryState.DEAD, status, error);
  }

  private Uni<Integer> finish(Message message, DeliveryState state, int status, String error) {
    return database.update(
        "update webhook_delivery set state = :state, status = :status, error = :error,"
            + " lease_until = null, finished_at = now()"
            + " where id = :id and attempts = :attempt and state = 'pending'",
        Map.of(
            "state",
            state.wireName(),
            "status",
            status,
            "error",
            error,
            "id",
            message.id(),
            "attempt",
            message.attempt()));
  }

  /** It is sent again later. */
  Uni<Integer> again(Message message, Duration wait, int status, String error) {
    return database.update(
        "update webhook_delivery set failures = failures + 1, status = :status, error = :error,"
            + " lease_until = null, due_at = "
            + LATER
            + " where id = :id and attempts = :attempt and state = 'pending'",
        Map.of(
            "status",
            status,
            "error",
            error,
            "millis",
            wait.toMillis(),
            "id",
            message.id(),
            "attempt",
            message.attempt()));
  }

  /** Tells the webhook nothing more. */
  Uni<Integer> deactivate(String tenant, String webhook) {
    return database.update(
        "update webhook set active = false, lock = lock + 1"
            + " where tenant = :tenant and id = :id and active",
        Map.of("tenant", tenant, "id", webhook));
  }

  /**
   * Deletes some of what was finished that long ago; how many. What waited as long for a webhook
   * that isn't active is given up, so that no answer is kept for it any longer.
   */
  public Uni<Integer> purge(Duration age, int most) {
    return database.write(
        session ->
            database
                .update(
                    "update webhook_delivery d set state = 'dead', payload = null,"
                        + " error = 'It was inactive for too long.', finished_at = now()"
                        + " from webhook w where w.tenant = d.tenant"
                        + " and w.id = d.webhook_id and not w.active and d.state = 'pending'"
                        + " and d.created_at < "
                        + AGO,
                    Map.of("millis", age.toMillis()))
                .flatMap(
                    given ->
                        database.update(
                            "delete from webhook_delivery where id in"
                                + " (select id from webhook_delivery where finished_at < "
                                + AGO
                                + " limit cast(:most as int))",
                            Map.of("millis", age.toMillis(), "most", most))));
  }
}
