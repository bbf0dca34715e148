package io.echolot.surveys.records.webhook.endpoint;

import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.TenantKey;
import io.echolot.surveys.base.schema.Migration;
import io.echolot.surveys.base.seal.SecretBox;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Seals by the first key what another one has sealed, of webhooks and alerts, so that the others
 * can be taken away. It looks again and again: a replica that doesn't know the newest key yet goes
 * on to seal by the one before.
 */
@ApplicationScoped
class Resealing {

  private static final int AT_ONCE = 200;

  private final Database database;
  private final Migration migration;
  private final SecretBox box;

  Resealing(Database database, Migration migration, SecretBox box) {
    this.database = database;
    this.migration = migration;
    this.box = box;
  }

  /**
   * What became of some.
   *
   * @param sealed which the first key has sealed now
   * @param unknown which none of the keys opens
   */
  record Outcome(int sealed, int unknown) {
    Outcome and(Outcome more) {
      return new Outcome(sealed + more.sealed, unknown + more.unknown);
    }
  }

  @Scheduled(
      every = "10m",
      delay = 20,
      delayUnit = TimeUnit.SECONDS,
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return migration.isDone()
        ? all().invoke(Resealing::tell).onFailure().invoke(Resealing::warn).replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  private static void tell(Outcome outcome) {
    if (outcome.sealed() > 0) {
      Log.infof("%d secrets are sealed by the first of echolot.sealing.keys now", outcome.sealed());
    }
    if (outcome.unknown() > 0) {
      Log.warnf("None of echolot.sealing.keys opens %d secrets", outcome.unknown());
    }
  }

  private static void warn(Throwable failure) {
    Log.warnf("Secrets can't be sealed anew now: %s", failure.getMessage());
  }

  /** Looks at all that the first key hasn't sealed. */
  Uni<Outcome> all() {
    return after(new TenantKey("", ""), new Outcome(0, 0));
  }

  private Uni<Outcome> after(TenantKey last, Outcome before) {
    return database
        .read(
            session ->
                session
                    .createSelectionQuery(
                        "from WebhookRow where (id.tenant > :tenant"
                            + " or (id.tenant = :tenant and id.key > :key))"
                            + " and (substring(secret, 1, :length) not in :begun"
                            + " or substring(oldSecret, 1, :length) not in :begun)"
                            + " order by id.tenant, id.key",
                        WebhookRow.class)
                    .setParameter("length", SecretBox.TEXT_LENGTH)
                    .setParameter("begun", box.beginnings())
                    .setParameter("tenant", last.tenant())
                    .setParameter("key", last.key())
                    .setMaxResults(AT_ONCE)
                    .getResultList())
        .flatMap(
            rows ->
                rows.isEmpty()
                    ? Uni.createFrom().item(before)
                    : reseal(rows)
                        .flatMap(some -> after(rows.get(rows.size() - 1).id, before.and(some))));
  }

  private Uni<Outcome> reseal(List<WebhookRow> rows) {
    return Database.each(
            rows,
            row ->
                reseal(row, "secret", row.secret)
                    .flatMap(
                        one ->
                            row.oldSecret == null
                                ? Uni.createFrom().item(one)
                                : reseal(row, "oldSecret", row.oldSecret).map(one::and)))
        .map(all -> all.stream().reduce(new Outcome(0, 0), Outcome::and));
  }

  private Uni<Outcome> reseal(WebhookRow row, String field, String sealed) {
    if (box.isUpToDate(sealed)) {
      return Uni.createFrom().item(new Outcome(0, 0));
    }
    Optional<String> secret = box.open(row.id.key(), sealed);
    if (secret.isEmpty()) {
      return Uni.createFrom().item(new Outcome(0, 1));
    }
    // Not what was changed meanwhile, and no new version: it is the same secret.
    return database
        .write(
            session ->
                session
                    .createMutationQuery(
                        "update WebhookRow set %1$s = :now where id = :id and %1$s = :before"
                            .formatted(field))
                    .setParameter("now", box.seal(row.id.key(), secret.get()))
                    .setParameter("id", row.id)
                    .setParameter("before", sealed)
                    .executeUpdate())
        .map(changed -> new Outcome(changed, 0));
  }
}
