package io.echolot.surveys.asking.invitation.sending;

import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.Document;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What messages of the same call have in common, in PostgreSQL. */
@ApplicationScoped
public class Sendings {

  private final Database database;

  Sendings(Database database) {
    this.database = database;
  }

  /** Stores it under a new id, or under the one that a repeated call has. */
  public Uni<Void> put(String tenant, UUID id, Sending sending) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "insert into sending (tenant, id, body, created_at) values (:tenant, :id,"
                        + " cast(cast(:body as text) as jsonb), now()) on conflict do nothing")
                .setParameter("tenant", tenant)
                .setParameter("id", id)
                .setParameter("body", Document.json(sending))
                .executeUpdate()
                .replaceWithVoid());
  }

  public Uni<Optional<Sending>> find(String tenant, UUID id) {
    return database.read(
        session ->
            session
                .createNativeQuery(
                    "select cast(body as text) from sending where tenant = :tenant and id = :id",
                    String.class)
                .setParameter("tenant", tenant)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(
                    json ->
                        Optional.ofNullable(json).map(text -> Document.read(text, Sending.class))));
  }
}
