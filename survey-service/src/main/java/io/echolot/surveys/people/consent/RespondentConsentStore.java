package io.echolot.surveys.people.consent;

import io.echolot.contracts.customer.RespondentConsent;
import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.Document;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/**
 * A view of the topic {@code consents} in PostgreSQL: of each key the last withdrawal and the last
 * consent, so a repeated or outdated write changes nothing.
 */
@ApplicationScoped
class RespondentConsentStore {

  private final Database database;

  RespondentConsentStore(Database database) {
    this.database = database;
  }

  Uni<Void> put(RespondentConsent said) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "insert into respondent_consent"
                        + " (topic_key, state, tenant, subject, body, at)"
                        + " values (:key, :state, :tenant, :subject,"
                        + " cast(cast(:body as text) as jsonb), :at)"
                        + " on conflict (topic_key, state) do update"
                        + " set body = excluded.body, at = excluded.at"
                        + " where respondent_consent.at < excluded.at")
                .setParameter("key", said.topicKey())
                .setParameter("state", said.state().wireName())
                .setParameter("tenant", said.tenant())
                .setParameter("subject", said.giver().subject())
                .setParameter("body", Document.json(said))
                .setParameter("at", SqlTime.of(said.at()))
                .executeUpdate()
                .replaceWithVoid());
  }

  Uni<Void> delete(String topicKey) {
    return database.write(
        session ->
            session
                .createNativeQuery("delete from respondent_consent where topic_key = :key")
                .setParameter("key", topicKey)
                .executeUpdate()
                .replaceWithVoid());
  }

  /** What the subjects said, in the order of time. */
  Uni<List<RespondentConsent>> of(String tenant, Collection<String> subjects) {
    if (subjects.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return database.read(
        session ->
            session
                .createNativeQuery(
                    "select cast(body as text) from respondent_consent"
                        + " where tenant = :tenant and subject in (:subjects) order by at",
                    String.class)
                .setParameter("tenant", tenant)
                .setParameter("subjects", subjects)
                .getResultList()
                .map(
                    rows ->
                        rows.stream()
                            .map(row -> Document.read(row, RespondentConsent.class))
                            .toList()));
  }

  /** Deletes all of the subjects; gives its keys on the topic. */
  Uni<List<String>> forget(String tenant, Collection<String> subjects) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "delete from respondent_consent"
                        + " where tenant = :tenant and subject in (:subjects) returning topic_key",
                    String.class)
                .setParameter("tenant", tenant)
                .setParameter("subjects", subjects)
                .getResultList()
                .map(keys -> keys.stream().distinct().toList()));
  }
}
