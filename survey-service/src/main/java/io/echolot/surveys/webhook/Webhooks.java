package io.echolot.surveys.webhook;

import io.echolot.platform.Ids;
import io.echolot.platform.Problem;
import io.echolot.surveys.EntityTags;
import io.echolot.surveys.JsonRows;
import io.echolot.surveys.TenantLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;

/** The tenants' webhooks in PostgreSQL. */
@ApplicationScoped
class Webhooks {

  private static final String SELECT = "select id, lock, active, created_at, body from webhook ";
  private static final JsonRows.Row<Webhook> WEBHOOK =
      row -> {
        WebhookBody body = JsonRows.parse(row.getString(5), WebhookBody.class);
        WebhookBody now =
            new WebhookBody(
                body.url(), body.description(), body.events(), body.surveys(), row.getBoolean(3));
        return Webhook.of(row.getString(1), now, row.getTimestamp(4).toInstant(), row.getInt(2));
      };

  /** Each is told of each event that it wants. */
  static final int MOST = 50;

  private final JsonRows rows;
  private final SecretBox box;
  private final WebhooksConfig config;
  private final TenantLock lock;
  private final Clock clock;

  Webhooks(
      DataSource database, SecretBox box, WebhooksConfig config, TenantLock lock, Clock clock) {
    this.lock = lock;
    this.rows = new JsonRows(database);
    this.box = box;
    this.config = config;
    this.clock = clock;
  }

  /** Those after the id {@code after}, the oldest first. */
  @Transactional
  List<Webhook> list(String tenant, String after, int most) {
    return rows.list(
        WEBHOOK, SELECT + "where tenant = ? and id > ? order by id limit ?", tenant, after, most);
  }

  /** All that are active. */
  @Transactional
  List<Webhook> active(String tenant) {
    return rows.list(WEBHOOK, SELECT + "where tenant = ? and active", tenant);
  }

  /**
   * The webhook.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#NOT_FOUND}
   */
  @Transactional
  Webhook get(String tenant, String id) {
    return rows.first(WEBHOOK, SELECT + "where tenant = ? and id = ?", tenant, id)
        .orElseThrow(() -> Problem.NOT_FOUND.because(""));
  }

  /** Creates one; it comes with its secret, which nobody is shown again. */
  @Transactional
  Webhook create(String tenant, WebhookBody body) {
    lock.hold(tenant, TenantLock.Of.WEBHOOKS);
    if (list(tenant, "", MOST).size() == MOST) {
      throw Problem.CONFLICT.because("A tenant may have " + MOST + " webhooks.");
    }
    // As exact as the database is.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Webhook webhook = Webhook.of(Ids.next().toString(), body, now, 1);
    SigningSecret secret = SigningSecret.random();
    rows.update(
        "insert into webhook (tenant, id, lock, active, created_at, body, secret)"
            + " values (?, ?, 1, ?, ?, ?::jsonb, ?)",
        tenant,
        webhook.id(),
        body.active(),
        Timestamp.from(now),
        JsonRows.json(body),
        box.seal(webhook.id(), secret.text()));
    return webhook.with(secret);
  }

  /** Replaces what {@code lock} stands for. */
  @Transactional
  Webhook update(String tenant, String id, int lock, WebhookBody body) {
    get(tenant, id);
    int changed =
        rows.update(
            "update webhook set lock = lock + 1, active = ?, body = ?::jsonb"
                + " where tenant = ? and id = ? and lock = ?",
            body.active(),
            JsonRows.json(body),
            tenant,
            id,
            lock);
    if (changed == 0) {
      throw EntityTags.CHANGED_MEANWHILE.because("Read it again, then change it.");
    }
    return get(tenant, id);
  }

  /** Gives it another secret; the one before signs too for a while. */
  @Transactional
  Webhook rotate(String tenant, String id) {
    SigningSecret secret = SigningSecret.random();
    rows.update(
        "update webhook set lock = lock + 1, old_secret = secret, old_secret_until = ?, secret = ?"
            + " where tenant = ? and id = ?",
        Timestamp.from(clock.instant().plus(config.secretOverlap())),
        box.seal(id, secret.text()),
        tenant,
        id);
    return get(tenant, id).with(secret);
  }

  @Transactional
  void delete(String tenant, String id) {
    rows.update("delete from webhook where tenant = ? and id = ?", tenant, id);
  }
}
