package io.echolot.surveys.records.alert.notice;

import io.echolot.platform.Ids;
import io.echolot.platform.mongo.Cursor;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.records.webhook.delivery.Deliveries;
import io.echolot.surveys.records.webhook.delivery.Delivery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What alerts tell: deliveries of the webhooks' queue, to which what is held back is added. */
@ApplicationScoped
public class AlertNotices {

  private static final String TOLD = "alert";
  static final String TEST = "alert.test";

  private static final String INSERT =
      "insert into webhook_delivery (id, tenant, webhook_id, type, subject, state, payload,"
          + " created_at, due_at) select cast(:id as text), w.tenant, w.id, cast(:type as text),"
          + " cast(:subject as text), 'pending', cast(:payload as text), now(), ";

  // Not before the one ahead of it had its time; one that failed is tried again at others. Those
  // before it had theirs earlier: a few are looked at for the case that some are out of order.
  private static final String AFTER_THE_LAST =
      "case when cast(:every as int) = 0 then now() else greatest(now(), (select max(last.at)"
          + " from (select case when d.failures = 0 then d.due_at else d.created_at end as at"
          + " from webhook_delivery d where d.tenant = w.tenant and d.webhook_id = w.id"
          + " and d.type = 'alert' and d.state <> 'erased'"
          + " order by d.created_at desc, d.id desc limit 10) as last)"
          + " + cast(:every as int) * interval '1 minute') end";

  private static final String FOR_ALERT =
      " from webhook w where w.tenant = :tenant and w.id = :alert on conflict (id) do nothing";

  private final Database database;
  private final Deliveries deliveries;
  private final Clock clock;

  AlertNotices(Database database, Deliveries deliveries, Clock clock) {
    this.database = database;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * Has an alert tell of a response, if it hasn't yet: now, or with others as soon as it may.
   *
   * @param payload what is told of it if it is the first
   * @param every the least minutes between two messages
   */
  public Uni<Void> tell(String tenant, String alert, String response, String payload, int every) {
    Map<String, Object> place = Map.of("tenant", tenant, "alert", alert);
    return database.write(
        session ->
            held(tenant, alert)
                .flatMap(there -> there ? hit(tenant, alert, response) : none())
                .flatMap(isNew -> isNew == 1 && every > 0 ? join(place) : only(isNew == 0))
                .flatMap(
                    joined -> joined > 0 ? none() : insert(tenant, alert, response, payload, every))
                .replaceWithVoid());
  }

  private static Uni<Integer> none() {
    return Uni.createFrom().item(0);
  }

  private static Uni<Integer> only(boolean isDone) {
    return Uni.createFrom().item(isDone ? 1 : 0);
  }

  /** Replicas that tell of several responses at once do so one after the other. */
  private Uni<Boolean> held(String tenant, String alert) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "select id from webhook where tenant = :tenant and id = :alert for update",
                    String.class)
                .setParameter("tenant", tenant)
                .setParameter("alert", alert)
                .getResultList()
                .map(rows -> !rows.isEmpty()));
  }

  private Uni<Integer> hit(String tenant, String alert, String response) {
    return database.update(
        "insert into alert_hit (tenant, response, alert, at)"
            + " values (:tenant, :response, :alert, now()) on conflict do nothing",
        Map.of("tenant", tenant, "alert", alert, "response", response));
  }

  /** Adds it to what is held back, if something is. */
  private Uni<Integer> join(Map<String, Object> place) {
    return database.update(
        "update webhook_delivery set held = held + 1 where id = (select id from webhook_delivery"
            + " where tenant = :tenant and webhook_id = :alert and type = 'alert'"
            + " and state = 'pending' and attempts = 0 order by due_at limit 1)"
            + " and state = 'pending' and attempts = 0",
        place);
  }

  private Uni<Integer> insert(
      String tenant, String alert, String response, String payload, int every) {
    return database.update(
        INSERT + AFTER_THE_LAST + FOR_ALERT,
        Map.of(
            "id",
            Ids.ofName(alert + "/" + response).toString(),
            "type",
            TOLD,
            "subject",
            response,
            "payload",
            payload,
            "every",
            every,
            "tenant",
            tenant,
            "alert",
            alert));
  }

  /**
   * Has what an alert holds back told earlier, as it may tell more often now.
   *
   * @param every the least minutes between two messages from now on
   */
  public Uni<Void> hasten(String tenant, String alert, int every) {
    return database
        .update(
            "update webhook_delivery set due_at = least(due_at,"
                + " now() + cast(:every as int) * interval '1 minute')"
                + " where tenant = :tenant and webhook_id = :alert and type = 'alert'"
                + " and state = 'pending' and attempts = 0",
            Map.of("tenant", tenant, "alert", alert, "every", every))
        .replaceWithVoid();
  }

  /** Has an alert send a sample, now. */
  public Uni<Notice> test(String tenant, String alert, String payload) {
    String id = Ids.next().toString();
    return database
        .update(
            INSERT + "now()" + FOR_ALERT,
            Map.of(
                "id", id, "type", TEST, "subject", "", "payload", payload, "tenant", tenant,
                "alert", alert))
        .flatMap(done -> get(tenant, alert, id));
  }

  private Uni<Notice> get(String tenant, String alert, String id) {
    return deliveries.get(tenant, alert, id).map(this::notice);
  }

  /** The newest first, one more than the limit to tell whether there are more. */
  public Uni<List<Notice>> list(String tenant, String alert, Optional<Cursor> after, int limit) {
    return deliveries
        .list(tenant, alert, Optional.empty(), after, limit)
        .map(found -> found.stream().map(this::notice).toList());
  }

  private Notice notice(Delivery delivery) {
    return Notice.of(delivery, clock.instant());
  }

  /**
   * Forgets what was told of a response. What waits with others goes on without it.
   *
   * @param response its id
   */
  public Uni<Void> erase(String tenant, String response) {
    Map<String, Object> place = Map.of("tenant", tenant, "response", response);
    return database.write(
        session ->
            database
                .update(
                    "update webhook_delivery set subject = '', payload = case"
                        + " when state = 'pending' and held > 0"
                        + " then cast(cast(payload as jsonb) - 'response' as text) end,"
                        + " state = case when state = 'pending' and held = 0 then 'erased'"
                        + " else state end, finished_at = case when state = 'pending'"
                        + " and held > 0 then null else coalesce(finished_at, now()) end"
                        + " where tenant = :tenant and subject = :response and type = 'alert'"
                        + " and payload is not null",
                    place)
                .flatMap(
                    done ->
                        database.update(
                            "delete from alert_hit where tenant = :tenant"
                                + " and response = :response",
                            place))
                .replaceWithVoid());
  }

  /** Forgets some of what was told that long ago: no alert tells of responses as old. */
  public Uni<Integer> purge(Duration age) {
    return database.update(
        "delete from alert_hit where at < now() - cast(:millis as bigint)"
            + " * interval '1 millisecond'",
        Map.of("millis", age.toMillis()));
  }
}
