package io.echolot.surveys.asking.trigger;

import io.echolot.platform.Ids;
import io.echolot.platform.problem.Problem;
import io.echolot.surveys.asking.trigger.rule.Trigger;
import io.echolot.surveys.asking.trigger.rule.TriggerBody;
import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.TenantKey;
import io.echolot.surveys.base.persistence.TenantLock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The tenants' triggers in PostgreSQL. */
@ApplicationScoped
class Triggers {

  static final int MOST = 100;

  private final Database database;
  private final TriggerTargets targets;
  private final TenantLock lock;
  private final Clock clock;

  Triggers(Database database, TriggerTargets targets, TenantLock lock, Clock clock) {
    this.database = database;
    this.targets = targets;
    this.lock = lock;
    this.clock = clock;
  }

  /** Those after the id {@code after}, the oldest first. */
  Uni<List<Trigger>> list(String tenant, String after, int most) {
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    "from TriggerRow where id.tenant = :tenant and id.key > :after order by id.key",
                    TriggerRow.class)
                .setParameter("tenant", tenant)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList()
                .map(rows -> rows.stream().map(TriggerRow::trigger).toList()));
  }

  /** The active ones on events of a name. */
  Uni<List<Trigger>> on(String tenant, String event) {
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    "from TriggerRow where id.tenant = :tenant and onEvent = :event and active"
                        + " order by id.key",
                    TriggerRow.class)
                .setParameter("tenant", tenant)
                .setParameter("event", event)
                .getResultList()
                .map(rows -> rows.stream().map(TriggerRow::trigger).toList()));
  }

  Uni<Optional<Trigger>> find(String tenant, String id) {
    return database.read(
        session ->
            session
                .get(TriggerRow.class, new TenantKey(tenant, id.replace('\0', '\uFFFD')))
                .map(row -> Optional.ofNullable(row).map(TriggerRow::trigger)));
  }

  /**
   * The trigger.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#NOT_FOUND}
   */
  Uni<Trigger> get(String tenant, String id) {
    return find(tenant, id).map(found -> found.orElseThrow(() -> Problem.NOT_FOUND.because("")));
  }

  /**
   * Creates one.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID}, {@link
   *     Problem#CONFLICT} if there are too many
   */
  Uni<Trigger> create(String tenant, TriggerBody body) {
    TriggerRow row = new TriggerRow();
    row.id = new TenantKey(tenant, Ids.next().toString());
    row.lock = 1;
    row.createdAt = SqlTime.stored(clock.instant());
    row.say(body);
    return database.write(
        session ->
            targets
                .require(tenant, body)
                .flatMap(fits -> lock.hold(tenant, TenantLock.Of.TRIGGERS))
                .flatMap(held -> count(session, tenant))
                .invoke(Triggers::requireRoom)
                .flatMap(room -> session.insert(row))
                .replaceWith(row::trigger));
  }

  private static Uni<Long> count(StatelessSession session, String tenant) {
    return session
        .createSelectionQuery(
            "select count(*) from TriggerRow where id.tenant = :tenant", Long.class)
        .setParameter("tenant", tenant)
        .getSingleResult();
  }

  private static void requireRoom(long there) {
    if (there >= MOST) {
      throw Problem.CONFLICT.because("A tenant has at most " + MOST + " triggers.");
    }
  }

  /**
   * Replaces what was seen.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID}, {@link
   *     Problem#NOT_FOUND}, and what {@link IfMatch#require} throws
   */
  Uni<Trigger> update(String tenant, String id, IfMatch seen, TriggerBody body) {
    return database.write(
        session ->
            session
                .get(
                    TriggerRow.class,
                    new TenantKey(tenant, id.replace('\0', '\uFFFD')),
                    LockMode.PESSIMISTIC_WRITE)
                .map(Optional::ofNullable)
                .map(found -> found.orElseThrow(() -> Problem.NOT_FOUND.because("")))
                .invoke(row -> seen.require(OptionalInt.of(row.lock)))
                .call(row -> targets.require(tenant, body))
                .invoke(row -> row.say(body))
                .call(session::update)
                .map(TriggerRow::trigger));
  }

  /** Deletes it with all that it planned, if there is one. */
  Uni<Void> delete(String tenant, String id) {
    return database.write(
        session ->
            session
                .createMutationQuery("delete from TriggerRow where id = :id")
                .setParameter("id", new TenantKey(tenant, id.replace('\0', '\uFFFD')))
                .executeUpdate()
                .replaceWithVoid());
  }
}
