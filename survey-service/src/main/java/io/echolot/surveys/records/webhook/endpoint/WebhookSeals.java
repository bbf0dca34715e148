package io.echolot.surveys.records.webhook.endpoint;

import io.echolot.platform.seal.SecretBox;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.TenantKey;
import io.echolot.surveys.base.seal.Resealed;
import io.echolot.surveys.base.seal.SealedPages;
import io.echolot.surveys.base.seal.SealedRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The secrets of webhooks, and the addresses of alerts, which stand on the same table. */
@ApplicationScoped
class WebhookSeals implements SealedRows {

  private final Database database;
  private final SecretBox box;

  WebhookSeals(Database database, SecretBox box) {
    this.database = database;
    this.box = box;
  }

  @Override
  public Uni<Resealed> reseal() {
    return new SealedPages<WebhookRow>(
            last -> database.read(session -> some(session, last)), row -> row.id, this::reseal)
        .walk();
  }

  private Uni<List<WebhookRow>> some(StatelessSession session, TenantKey last) {
    return session
        .createSelectionQuery(
            "from WebhookRow where (substring(secret, 1, :length) not in :begun"
                + " or substring(oldSecret, 1, :length) not in :begun)"
                + " and (id.tenant > :tenant or (id.tenant = :tenant and id.key > :key))"
                + " order by id.tenant, id.key",
            WebhookRow.class)
        .setParameter("length", SecretBox.TEXT_LENGTH)
        .setParameter("begun", box.beginnings())
        .setParameter("tenant", last.tenant())
        .setParameter("key", last.key())
        .setMaxResults(SealedPages.AT_ONCE)
        .getResultList();
  }

  private Uni<Resealed> reseal(WebhookRow row) {
    return reseal(row, "secret", row.secret)
        .flatMap(
            one ->
                row.oldSecret == null
                    ? Uni.createFrom().item(one)
                    : reseal(row, "oldSecret", row.oldSecret).map(one::and));
  }

  private Uni<Resealed> reseal(WebhookRow row, String field, String sealed) {
    if (box.isUpToDate(sealed)) {
      return Uni.createFrom().item(Resealed.NONE);
    }
    Optional<String> secret = box.open(row.id.key(), sealed);
    if (secret.isEmpty()) {
      return Uni.createFrom().item(Resealed.UNKNOWN);
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
        .map(changed -> new Resealed(changed, 0));
  }
}
