package io.echolot.surveys.people.consent;

import io.echolot.contracts.Channel;
import io.echolot.contracts.customer.ConsentPurpose;
import io.echolot.platform.mongo.Cursor;
import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.base.persistence.Filter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Customers' consents in PostgreSQL. Who writes holds the customer's lock. */
@ApplicationScoped
class ConsentStore {

  private final Database database;

  ConsentStore(Database database) {
    this.database = database;
  }

  Uni<Optional<ConsentStanding>> find(
      String tenant, String customer, Channel channel, ConsentPurpose purpose) {
    return database.read(
        session ->
            session
                .createNativeQuery(
                    "select cast(body as text), heard_at, lock from consent"
                        + " where tenant = :tenant and customer = :customer"
                        + " and channel = :channel and purpose = :purpose",
                    Object[].class)
                .setParameter("tenant", tenant)
                .setParameter("customer", customer)
                .setParameter("channel", channel.wireName())
                .setParameter("purpose", purpose.wireName())
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(ConsentStore::standing)));
  }

  private static ConsentStanding standing(Object[] row) {
    return new ConsentStanding(
        Document.read((String) row[0], Consent.class),
        ((OffsetDateTime) row[1]).toInstant(),
        (Integer) row[2]);
  }

  /** What counts for one purpose, by customer; who said nothing is left out. */
  Uni<Map<String, List<ConsentStanding>>> of(
      String tenant, List<String> customers, ConsentPurpose purpose) {
    return database.read(
        session ->
            session
                .createNativeQuery(
                    "select cast(body as text), heard_at, lock, customer from consent"
                        + " where tenant = :tenant and customer in (:customers)"
                        + " and purpose = :purpose",
                    Object[].class)
                .setParameter("tenant", tenant)
                .setParameter("customers", customers)
                .setParameter("purpose", purpose.wireName())
                .getResultList()
                .map(
                    rows ->
                        rows.stream()
                            .collect(
                                Collectors.groupingBy(
                                    row -> (String) row[3],
                                    Collectors.mapping(
                                        ConsentStore::standing, Collectors.toList())))));
  }

  /** What counts of a customer, by channel and purpose. */
  Uni<List<Consent>> of(String tenant, String customer) {
    return database.read(
        session ->
            session
                .createNativeQuery(
                    "select cast(body as text) from consent"
                        + " where tenant = :tenant and customer = :customer"
                        + " order by channel, purpose",
                    String.class)
                .setParameter("tenant", tenant)
                .setParameter("customer", customer)
                .getResultList()
                .map(ConsentStore::read));
  }

  /** All that was ever said, the latest first. */
  Uni<List<Consent>> history(String tenant, String customer, Optional<Cursor> after, int limit) {
    Filter filter = new Filter().behindUuid(after, "at", "id");
    return database.read(
        session ->
            filter
                .bind(
                    session.createNativeQuery(
                        "select cast(body as text) from consent_change"
                            + " where tenant = :tenant and customer = :customer"
                            + filter.sql()
                            + " order by at desc, id desc",
                        String.class))
                .setParameter("tenant", tenant)
                .setParameter("customer", customer)
                .setMaxResults(limit)
                .getResultList()
                .map(ConsentStore::read));
  }

  private static List<Consent> read(List<String> rows) {
    return rows.stream().map(row -> Document.read(row, Consent.class)).toList();
  }

  /** Those of the ids that are in the customers' histories, by customer. */
  Uni<Map<String, Set<UUID>>> known(String tenant, Collection<String> customers, List<UUID> ids) {
    return database.read(
        session ->
            session
                .createNativeQuery(
                    "select customer, id from consent_change where tenant = :tenant"
                        + " and customer in (:customers) and id in (:ids)",
                    Object[].class)
                .setParameter("tenant", tenant)
                .setParameter("customers", customers)
                .setParameter("ids", ids)
                .getResultList()
                .map(
                    rows ->
                        rows.stream()
                            .collect(
                                Collectors.groupingBy(
                                    row -> (String) row[0],
                                    Collectors.mapping(
                                        row -> (UUID) row[1], Collectors.toSet())))));
  }

  Uni<Void> append(String tenant, String customer, Consent consent) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "insert into consent_change (tenant, customer, id, at, body)"
                        + " values (:tenant, :customer, :id, :at,"
                        + " cast(cast(:body as text) as jsonb)) on conflict do nothing")
                .setParameter("tenant", tenant)
                .setParameter("customer", customer)
                .setParameter("id", consent.id())
                .setParameter("at", SqlTime.of(consent.at()))
                .setParameter("body", Document.json(consent))
                .executeUpdate()
                .replaceWithVoid());
  }

  Uni<Void> put(String tenant, String customer, ConsentStanding standing) {
    Consent consent = standing.consent();
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "insert into consent"
                        + " (tenant, customer, channel, purpose, lock, body, heard_at)"
                        + " values (:tenant, :customer, :channel, :purpose, :lock,"
                        + " cast(cast(:body as text) as jsonb), :heard)"
                        + " on conflict (tenant, customer, channel, purpose) do update"
                        + " set lock = excluded.lock, body = excluded.body,"
                        + " heard_at = excluded.heard_at")
                .setParameter("tenant", tenant)
                .setParameter("customer", customer)
                .setParameter("channel", consent.channel().wireName())
                .setParameter("purpose", consent.purpose().wireName())
                .setParameter("lock", standing.lock())
                .setParameter("body", Document.json(consent))
                .setParameter("heard", SqlTime.of(standing.heardAt()))
                .executeUpdate()
                .replaceWithVoid());
  }
}
