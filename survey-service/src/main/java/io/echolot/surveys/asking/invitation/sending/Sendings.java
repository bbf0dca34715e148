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

  /**
   * What is sent.
   *
   * @param language in which somebody is written to whose own isn't among the texts
   */
  public record StoredSending(Sending sending, String language) {}

  /** Stores it under a new id. */
  public Uni<Void> put(String tenant, UUID id, StoredSending stored) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "insert into sending (tenant, id, body, language, created_at) values (:tenant, :id,"
                        + " cast(cast(:body as text) as jsonb), :language, now())")
                .setParameter("tenant", tenant)
                .setParameter("id", id)
                .setParameter("body", Document.json(stored.sending()))
                .setParameter("language", stored.language())
                .executeUpdate()
                .replaceWithVoid());
  }

  public Uni<Optional<StoredSending>> find(String tenant, UUID id) {
    return database.read(
        session ->
            session
                .createNativeQuery(
                    "select cast(body as text), language from sending"
                        + " where tenant = :tenant and id = :id",
                    Object[].class)
                .setParameter("tenant", tenant)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(Sendings::stored)));
  }

  private static StoredSending stored(Object[] row) {
    return new StoredSending(Document.read((String) row[0], Sending.class), (String) row[1]);
  }
}
