package io.echolot.surveys.records.alert.rule;

import io.echolot.platform.Ids;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.seal.SecretBox;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.TenantKey;
import io.echolot.surveys.base.persistence.TenantLock;
import io.echolot.surveys.records.alert.notice.AlertNotices;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The tenants' alerts in PostgreSQL. */
@ApplicationScoped
public class Alerts {

  /** Each is held against each response. */
  public static final int MOST = 100;

  private static final String OF_TENANT =
      "from AlertRow where kind <> 'webhook' and id.tenant = :tenant";

  private final Database database;
  private final SecretBox box;
  private final TenantLock lock;
  private final AlertNotices notices;
  private final Clock clock;

  Alerts(Database database, SecretBox box, TenantLock lock, AlertNotices notices, Clock clock) {
    this.database = database;
    this.box = box;
    this.lock = lock;
    this.notices = notices;
    this.clock = clock;
  }

  /** Those after the id {@code after}, the oldest first. */
  public Uni<List<Alert>> list(String tenant, String after, int most) {
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    OF_TENANT + " and id.key > :after order by id.key", AlertRow.class)
                .setParameter("tenant", tenant)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList()
                .flatMap(rows -> told(session, tenant, rows)));
  }

  private static Uni<List<Alert>> told(
      StatelessSession session, String tenant, List<AlertRow> rows) {
    return session
        .createNativeQuery(
            "select webhook_id, cast(extract(epoch from max(finished_at)) * 1000000 as bigint)"
                + " from webhook_delivery where tenant = :tenant"
                + " and webhook_id = any(cast(:alerts as text[])) and state = 'delivered' and type = 'alert'"
                + " group by webhook_id",
            Object[].class)
        .setParameter("tenant", tenant)
        .setParameter("alerts", rows.stream().map(row -> row.id.key()).toArray(String[]::new))
        .getResultList()
        .map(Alerts::times)
        .map(times -> rows.stream().map(row -> row.alert().told(times.get(row.id.key()))).toList());
  }

  private static Map<String, Instant> times(List<Object[]> found) {
    Map<String, Instant> times = new HashMap<>();
    found.forEach(
        row -> times.put((String) row[0], Instant.EPOCH.plus((Long) row[1], ChronoUnit.MICROS)));
    return times;
  }

  /** All that are active, by their ids. */
  public Uni<List<Alert>> active(String tenant) {
    return database.read(
        session ->
            session
                .createSelectionQuery(OF_TENANT + " and active order by id.key", AlertRow.class)
                .setParameter("tenant", tenant)
                .getResultList()
                .map(rows -> rows.stream().map(AlertRow::alert).toList()));
  }

  /**
   * The alert.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#NOT_FOUND}
   */
  public Uni<Alert> get(String tenant, String id) {
    return database.read(
        session ->
            row(session, tenant, id, LockMode.NONE)
                .flatMap(row -> told(session, tenant, List.of(row)))
                .map(found -> found.get(0)));
  }

  private static Uni<AlertRow> row(
      StatelessSession session, String tenant, String id, LockMode mode) {
    return session
        .createSelectionQuery(OF_TENANT + " and id.key = :id", AlertRow.class)
        .setParameter("tenant", tenant)
        .setParameter("id", id)
        .setLockMode(mode)
        .getSingleResultOrNull()
        .map(row -> Optional.ofNullable(row).orElseThrow(() -> Problem.NOT_FOUND.because("")));
  }

  /**
   * Creates one.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID}, {@link
   *     Problem#CONFLICT} if there are too many
   */
  public Uni<Alert> create(String tenant, AlertBody body, AlertBody.Ways ways) {
    Keys.requireNone(body.violations(ways, false));
    return database.write(
        session ->
            lock.hold(tenant, TenantLock.Of.ALERTS)
                .flatMap(held -> list(tenant, "", MOST))
                .map(there -> row(tenant, body, there.size()))
                .call(session::insert)
                .map(AlertRow::alert));
  }

  private AlertRow row(String tenant, AlertBody body, int there) {
    if (there == MOST) {
      throw Problem.CONFLICT.because("A tenant may have " + MOST + " alerts.");
    }
    AlertRow row = new AlertRow();
    row.id = new TenantKey(tenant, Ids.next().toString());
    row.lock = 1;
    row.createdAt = SqlTime.stored(clock.instant());
    say(row, body);
    seal(row, body.address());
    return row;
  }

  private static void say(AlertRow row, AlertBody body) {
    row.kind = body.by().wireName();
    row.active = body.active();
    row.body = body.shown();
  }

  private void seal(AlertRow row, String address) {
    row.secret = box.seal(row.id.key(), address);
  }

  /**
   * Replaces what was seen.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID}, {@link
   *     Problem#NOT_FOUND}, and what {@link IfMatch#require} throws
   */
  public Uni<Alert> update(
      String tenant, String id, IfMatch seen, AlertBody body, AlertBody.Ways ways) {
    return database.write(
        session ->
            row(session, tenant, id, LockMode.PESSIMISTIC_WRITE)
                .invoke(row -> seen.require(OptionalInt.of(row.lock)))
                .call(row -> replace(session, row, body, ways))
                .map(AlertRow::alert));
  }

  private Uni<Void> replace(
      StatelessSession session, AlertRow row, AlertBody body, AlertBody.Ways ways) {
    int before = row.body.every();
    change(row, body, ways);
    Uni<Void> stored = session.update(row);
    return body.every() < before
        ? stored.flatMap(done -> notices.hasten(row.id.tenant(), row.id.key(), body.every()))
        : stored;
  }

  private void change(AlertRow row, AlertBody body, AlertBody.Ways ways) {
    boolean keeps = body.keeps(row.body);
    Keys.requireNone(body.violations(ways, keeps));
    if (keeps) {
      row.active = body.active();
      row.body = body.at(row.body.address());
    } else {
      say(row, body);
      seal(row, body.address());
    }
  }

  /** Deletes it with its notices, if there is one. */
  public Uni<Void> delete(String tenant, String id) {
    return database.write(
        session ->
            session
                .createMutationQuery("delete from AlertRow where kind <> 'webhook' and id = :id")
                .setParameter("id", new TenantKey(tenant, id))
                .executeUpdate()
                .replaceWithVoid());
  }
}
