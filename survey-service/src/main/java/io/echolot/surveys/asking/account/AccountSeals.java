package io.echolot.surveys.asking.account;

import io.echolot.contracts.Topics;
import io.echolot.platform.seal.SecretBox;
import io.echolot.surveys.base.outbox.Outbox;
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

/** The credentials of accounts; the gateway is told of what was sealed anew. */
@ApplicationScoped
class AccountSeals implements SealedRows {

  private final Database database;
  private final Outbox outbox;
  private final SecretBox box;

  AccountSeals(Database database, Outbox outbox, SecretBox box) {
    this.database = database;
    this.outbox = outbox;
    this.box = box;
  }

  @Override
  public Uni<Resealed> reseal() {
    return new SealedPages<ChannelAccountRow>(
            last -> database.read(session -> some(session, last)), row -> row.id, this::reseal)
        .walk();
  }

  private Uni<List<ChannelAccountRow>> some(StatelessSession session, TenantKey last) {
    return session
        .createSelectionQuery(
            "from ChannelAccountRow where substring(credentials, 1, :length) not in :begun"
                + " and (id.tenant > :tenant or (id.tenant = :tenant and id.key > :key))"
                + " order by id.tenant, id.key",
            ChannelAccountRow.class)
        .setParameter("length", SecretBox.TEXT_LENGTH)
        .setParameter("begun", box.beginnings())
        .setParameter("tenant", last.tenant())
        .setParameter("key", last.key())
        .setMaxResults(SealedPages.AT_ONCE)
        .getResultList();
  }

  private Uni<Resealed> reseal(ChannelAccountRow row) {
    String before = row.credentials;
    Optional<String> secret = box.open(row.owner(), before);
    if (secret.isEmpty()) {
      return Uni.createFrom().item(Resealed.UNKNOWN);
    }
    row.credentials = box.seal(row.owner(), secret.get());
    // Not what was changed meanwhile, and no new version: they are the same credentials.
    return database.write(
        session ->
            session
                .createMutationQuery(
                    "update ChannelAccountRow set credentials = :now"
                        + " where id = :id and credentials = :before and lock = :lock")
                .setParameter("now", row.credentials)
                .setParameter("id", row.id)
                .setParameter("before", before)
                .setParameter("lock", row.lock)
                .executeUpdate()
                .flatMap(changed -> tell(row, changed)));
  }

  private Uni<Resealed> tell(ChannelAccountRow row, int changed) {
    return changed == 0
        ? Uni.createFrom().item(Resealed.NONE)
        : outbox
            .put(Topics.ACCOUNTS, row.owner(), row.contract())
            .replaceWith(new Resealed(changed, 0));
  }
}
