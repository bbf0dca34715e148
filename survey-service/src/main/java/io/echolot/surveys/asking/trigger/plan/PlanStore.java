package io.echolot.surveys.asking.trigger.plan;

import io.echolot.platform.mongo.Cursor;
import io.echolot.surveys.asking.trigger.rule.TriggerTime;
import io.echolot.surveys.asking.trigger.rule.UnaskedReason;
import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.base.persistence.Filter;
import io.echolot.surveys.people.customer.event.CustomerEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** What triggers plan, in PostgreSQL. */
@ApplicationScoped
public class PlanStore {

  private static final String COLUMNS =
      "p.tenant, p.trigger_id, p.event, p.customer, cast(p.body as text) as body, p.state, p.reason,"
          + " p.way, p.invitation, p.due_at, p.next_at, p.created_at";

  /**
   * With their customers, so that nobody waits for us who holds a customer and wants a plan of
   * theirs; who is held by others is for the next round.
   */
  private static final String DUE =
      "select "
          + COLUMNS
          + " from planned_asking p join customer c on c.tenant = p.tenant and c.id = p.customer"
          + " where p.next_at <= :now order by p.next_at limit :most for update of p, c skip locked";

  private static final String THIS =
      " where tenant = :tenant and trigger_id = :trigger and event = :event";

  private final Database database;
  private final Clock clock;

  PlanStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Plans, once for a trigger and an event; or notes at once why nobody is asked. */
  public Uni<Void> put(String tenant, String trigger, CustomerEvent event, TriggerTime time) {
    boolean waits = time.reason() == UnaskedReason.NONE;
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "insert into planned_asking (tenant, trigger_id, event, customer, body, state,"
                        + " reason, way, due_at, next_at, created_at) values (:tenant, :trigger,"
                        + " :event, :customer, cast(cast(:body as text) as jsonb), :state, :reason,"
                        + " 0, :due, case when :waits then cast(:due as timestamptz) end, :now)"
                        + " on conflict (tenant, trigger_id, event) do nothing")
                .setParameter("tenant", tenant)
                .setParameter("trigger", trigger)
                .setParameter("event", event.id())
                .setParameter("customer", event.customer())
                .setParameter("body", Document.json(event))
                .setParameter("state", (waits ? PlanState.WAITING : PlanState.NOT_ASKED).wireName())
                .setParameter("reason", time.reason().wireName())
                .setParameter("due", SqlTime.of(time.at()))
                .setParameter("waits", waits)
                .setParameter("now", SqlTime.of(clock.instant()))
                .executeUpdate()
                .replaceWithVoid());
  }

  /** Some whose time has come; other replicas pass them over until the transaction ends. */
  public Uni<List<Plan>> due(StatelessSession session, int most) {
    return session
        .createNativeQuery(DUE, PlanRow.class)
        .setParameter("now", SqlTime.of(clock.instant()))
        .setParameter("most", most)
        .getResultList()
        .map(rows -> rows.stream().map(PlanRow::plan).toList());
  }

  /** Notes what became of a plan. */
  public Uni<Integer> end(Plan plan, Plan.Outcome outcome) {
    Map<String, Object> values = key(plan);
    values.put("state", outcome.state().wireName());
    values.put("reason", outcome.reason().wireName());
    values.put("way", outcome.way());
    values.put("invitation", outcome.invitation().map(UUID::toString).orElse(""));
    return database.update(
        "update planned_asking set state = :state, reason = :reason, way = :way, next_at = null,"
            + " invitation = cast(nullif(:invitation, '') as uuid)"
            + THIS,
        values);
  }

  /** Has a plan wait for a while more. */
  public Uni<Integer> postpone(Plan plan, Duration time) {
    Map<String, Object> values = key(plan);
    values.put("next", SqlTime.of(clock.instant().plus(time)));
    return database.update(
        "update planned_asking set next_at = :next" + THIS + " and next_at is not null", values);
  }

  /** Has the next way tried of one by whose way nobody was reached. */
  public Uni<Integer> goOn(Plan plan, UnaskedReason reason) {
    Map<String, Object> values = key(plan);
    values.put("reason", reason.wireName());
    values.put("next", SqlTime.of(clock.instant()));
    return database.update(
        "update planned_asking set state = 'waiting', reason = :reason, way = way + 1,"
            + " invitation = null, next_at = :next"
            + THIS,
        values);
  }

  private static Map<String, Object> key(Plan plan) {
    Map<String, Object> key = new HashMap<>();
    key.put("tenant", plan.tenant());
    key.put("trigger", plan.trigger());
    key.put("event", plan.event().id());
    return key;
  }

  /** Because of which an invitation was made; empty if no trigger made it. */
  public Uni<Optional<Plan>> of(String tenant, UUID invitation) {
    return database.read(
        session ->
            session
                .createNativeQuery(
                    "select "
                        + COLUMNS
                        + " from planned_asking p where p.tenant = :tenant"
                        + " and p.invitation = :invitation",
                    PlanRow.class)
                .setParameter("tenant", tenant)
                .setParameter("invitation", invitation)
                .setMaxResults(1)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(PlanRow::plan)));
  }

  /** What a trigger planned, the newest first. */
  public Uni<List<PlannedAsking>> list(
      String tenant, String trigger, Optional<PlanState> state, Optional<Cursor> after, int limit) {
    Filter filter =
        new Filter()
            .and("p.state = :state", "state", state.map(PlanState::wireName))
            .behindUuid(after, "p.created_at", "p.event");
    return database.read(
        session ->
            filter
                .bind(
                    session.createNativeQuery(
                        "select "
                            + COLUMNS
                            + " from planned_asking p where p.tenant = :tenant"
                            + " and p.trigger_id = :trigger"
                            + filter.sql()
                            + " order by p.created_at desc, p.event desc",
                        PlanRow.class))
                .setParameter("tenant", tenant)
                .setParameter("trigger", trigger)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(PlanRow::view).toList()));
  }

  /** Deletes some of which all was said before a time; how many. */
  public Uni<Integer> purge(Instant before, int most) {
    return database.update(
        "delete from planned_asking where (tenant, trigger_id, event) in (select tenant, trigger_id,"
            + " event from planned_asking where created_at < :before and next_at is null"
            + " limit cast(:most as int))",
        Map.of("before", SqlTime.of(before), "most", most));
  }
}
