package io.echolot.surveys.asking.invitation.record;

import io.echolot.contracts.customer.Contact;
import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.Document;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A view of the topic {@code contacts} in PostgreSQL, so a repeated or outdated write changes
 * nothing.
 */
@ApplicationScoped
public class ContactStore {

  private final Database database;

  ContactStore(Database database) {
    this.database = database;
  }

  Uni<Void> put(Contact contact) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "insert into contact (topic_key, tenant, respondent, body, at)"
                        + " values (:key, :tenant, :respondent,"
                        + " cast(cast(:body as text) as jsonb), :at)"
                        + " on conflict (topic_key) do update"
                        + " set body = excluded.body, at = excluded.at"
                        + " where contact.at < excluded.at")
                .setParameter("key", contact.topicKey())
                .setParameter("tenant", contact.tenant())
                .setParameter("respondent", contact.respondent())
                .setParameter("body", Document.json(contact))
                .setParameter("at", SqlTime.of(contact.at()))
                .executeUpdate()
                .replaceWithVoid());
  }

  Uni<Void> delete(String topicKey) {
    return database.write(
        session ->
            session
                .createMutationQuery("delete from ContactRow where topicKey = :key")
                .setParameter("key", topicKey)
                .executeUpdate()
                .replaceWithVoid());
  }

  /** Deletes all of a customer; gives their keys on the topic. */
  Uni<List<String>> forget(String tenant, String respondent) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "delete from contact where tenant = :tenant and respondent = :respondent"
                        + " returning topic_key",
                    String.class)
                .setParameter("tenant", tenant)
                .setParameter("respondent", respondent)
                .getResultList());
  }

  /** What a customer was asked last, the latest first; also what is to come. */
  Uni<List<Contact>> latest(String tenant, String respondent, int most) {
    return database.read(
        session ->
            session
                .createNativeQuery(
                    "select cast(body as text) from contact"
                        + " where tenant = :tenant and respondent = :respondent"
                        + " order by at desc, topic_key limit cast(:most as int)",
                    String.class)
                .setParameter("tenant", tenant)
                .setParameter("respondent", respondent)
                .setParameter("most", most)
                .getResultList()
                .map(rows -> rows.stream().map(row -> Document.read(row, Contact.class)).toList()));
  }

  /** When which of the customers were asked since a time, in the future too. */
  public Uni<Map<String, List<Instant>>> times(
      String tenant, List<String> respondents, Instant since) {
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    "from ContactRow where tenant = :tenant and respondent in :respondents"
                        + " and askedAt > :since",
                    ContactRow.class)
                .setParameter("tenant", tenant)
                .setParameter("respondents", respondents)
                .setParameter("since", SqlTime.within(since))
                .getResultList()
                .map(
                    rows ->
                        rows.stream()
                            .collect(
                                Collectors.groupingBy(
                                    row -> row.respondent,
                                    Collectors.mapping(row -> row.askedAt, Collectors.toList())))));
  }

  /** Deletes up to {@code limit} that were before; gives their keys on the topic. */
  Uni<List<String>> purge(Instant before, int limit) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "delete from contact where topic_key in"
                        + " (select topic_key from contact where at < :before"
                        + " limit cast(:most as int) for update skip locked)"
                        + " returning topic_key",
                    String.class)
                .setParameter("before", SqlTime.of(before))
                .setParameter("most", limit)
                .getResultList());
  }
}
