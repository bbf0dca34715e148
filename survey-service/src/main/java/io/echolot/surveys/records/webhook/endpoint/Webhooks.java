package io.echolot.surveys.records.webhook.endpoint;

import io.echolot.platform.Ids;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.seal.SecretBox;
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
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The tenants' webhooks in PostgreSQL. */
@ApplicationScoped
public class Webhooks {

  /** Each is told of each event that it wants. */
  public static final int MOST = 50;

  private final Database database;
  private final SecretBox box;
  private final WebhooksConfig config;
  private final TenantLock lock;
  private final Clock clock;

  Webhooks(Database database, SecretBox box, WebhooksConfig config, TenantLock lock, Clock clock) {
    this.lock = lock;
    this.database = database;
    this.box = box;
    this.config = config;
    this.clock = clock;
  }

  /** Those after the id {@code after}, the oldest first. */
  public Uni<List<Webhook>> list(String tenant, String after, int most) {
    return database.read(
        session ->
            webhooks(
                session
                    .createSelectionQuery(
                        "from WebhookRow where kind = 'webhook' and id.tenant = :tenant"
                            + " and id.key > :after"
                            + " order by id.key",
                        WebhookRow.class)
                    .setParameter("tenant", tenant)
                    .setParameter("after", after)
                    .setMaxResults(most)));
  }

  private static Uni<List<Webhook>> webhooks(SelectionQuery<WebhookRow> query) {
    return query.getResultList().map(rows -> rows.stream().map(WebhookRow::webhook).toList());
  }

  /** All that are active. */
  public Uni<List<Webhook>> active(String tenant) {
    return database.read(
        session ->
            webhooks(
                session
                    .createSelectionQuery(
                        "from WebhookRow where kind = 'webhook' and id.tenant = :tenant and active",
                        WebhookRow.class)
                    .setParameter("tenant", tenant)));
  }

  /**
   * The webhook.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#NOT_FOUND}
   */
  public Uni<Webhook> get(String tenant, String id) {
    return database
        .read(session -> row(session, tenant, id, LockMode.NONE))
        .map(WebhookRow::webhook);
  }

  private static Uni<WebhookRow> row(
      StatelessSession session, String tenant, String id, LockMode mode) {
    return session
        .createSelectionQuery(
            "from WebhookRow where kind = 'webhook' and id = :id", WebhookRow.class)
        .setParameter("id", new TenantKey(tenant, id))
        .setLockMode(mode)
        .getSingleResultOrNull()
        .map(row -> Optional.ofNullable(row).orElseThrow(() -> Problem.NOT_FOUND.because("")));
  }

  /** Creates one; it comes with its secret, which nobody is shown again. */
  public Uni<Webhook> create(String tenant, WebhookBody body) {
    SigningSecret secret = SigningSecret.random();
    return database.write(
        session ->
            lock.hold(tenant, TenantLock.Of.WEBHOOKS)
                .flatMap(held -> list(tenant, "", MOST))
                .map(there -> row(tenant, body, secret, there.size()))
                .call(session::insert)
                .map(row -> row.webhook().with(secret)));
  }

  private WebhookRow row(String tenant, WebhookBody body, SigningSecret secret, int there) {
    if (there == MOST) {
      throw Problem.CONFLICT.because("A tenant may have " + MOST + " webhooks.");
    }
    WebhookRow row = new WebhookRow();
    row.id = new TenantKey(tenant, Ids.next().toString());
    row.lock = 1;
    row.active = body.active();
    row.createdAt = SqlTime.stored(clock.instant());
    row.body = body;
    row.secret = box.seal(row.id.key(), secret.text());
    return row;
  }

  /** Replaces what was seen. */
  public Uni<Webhook> update(String tenant, String id, IfMatch seen, WebhookBody body) {
    return database.write(
        session ->
            row(session, tenant, id, LockMode.PESSIMISTIC_WRITE)
                .invoke(row -> seen.require(OptionalInt.of(row.lock)))
                .invoke(
                    row -> {
                      row.active = body.active();
                      row.body = body;
                    })
                .call(session::update)
                .map(WebhookRow::webhook));
  }

  /** Gives it another secret; the one before signs too for a while. */
  public Uni<Webhook> rotate(String tenant, String id) {
    SigningSecret secret = SigningSecret.random();
    return database.write(
        session ->
            row(session, tenant, id, LockMode.PESSIMISTIC_WRITE)
                .invoke(
                    row -> {
                      row.oldSecret = row.secret;
                      row.oldSecretUntil =
                          SqlTime.stored(clock.instant().plus(config.secretOverlap()));
                      row.secret = box.seal(id, secret.text());
                    })
                .call(session::update)
                .map(row -> row.webhook().with(secret)));
  }

  public Uni<Void> delete(String tenant, String id) {
    return database.write(
        session ->
            session
                .createMutationQuery("delete from WebhookRow where kind = 'webhook' and id = :id")
                .setParameter("id", new TenantKey(tenant, id))
                .executeUpdate()
                .replaceWithVoid());
  }
}
