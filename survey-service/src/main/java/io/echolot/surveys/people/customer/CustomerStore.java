package io.echolot.surveys.people.customer;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.base.persistence.Filter;
import io.echolot.surveys.base.persistence.TenantKey;
import io.echolot.surveys.people.customer.identity.Identity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.LockMode;

/** Customers in PostgreSQL. */
@ApplicationScoped
class CustomerStore {

  private final Database database;

  CustomerStore(Database database) {
    this.database = database;
  }

  /** Makes an empty customer if there is none; tells whether it did. */
  Uni<Boolean> create(String tenant, String id, Instant now) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "insert into customer (tenant, id, lock, body, changed_at)"
                        + " values (:tenant, :id, 0, cast(cast(:body as text) as jsonb), :now)"
                        + " on conflict (tenant, id) do nothing")
                .setParameter("tenant", tenant)
                .setParameter("id", id)
                .setParameter("body", Document.json(CustomerBody.EMPTY))
                .setParameter("now", SqlTime.of(now))
                .executeUpdate()
                .map(created -> created == 1));
  }

  Uni<Optional<Customer>> find(String tenant, String id) {
    return find(tenant, id, LockMode.NONE);
  }

  /** The customer, whom nobody else changes until the transaction ends. */
  Uni<Optional<Customer>> lock(String tenant, String id) {
    return find(tenant, id, LockMode.PESSIMISTIC_WRITE);
  }

  private Uni<Optional<Customer>> find(String tenant, String id, LockMode mode) {
    return database.read(
        session ->
            session
                .get(CustomerRow.class, new TenantKey(tenant, id), mode)
                .map(row -> Optional.ofNullable(row).map(CustomerRow::customer)));
  }

  /**
   * Those of the customers whom nobody else is changing; nobody will until the transaction ends.
   */
  Uni<List<Customer>> lockFree(String tenant, List<String> ids) {
    return lock(tenant, ids, LockMode.UPGRADE_SKIPLOCKED);
  }

  /** The same, waiting for others to end. */
  Uni<List<Customer>> lockAll(String tenant, List<String> ids) {
    return lock(tenant, ids, LockMode.PESSIMISTIC_WRITE);
  }

  private Uni<List<Customer>> lock(String tenant, List<String> ids, LockMode mode) {
    return database.write(
        session ->
            session
                .createSelectionQuery(
                    "from CustomerRow where id.tenant = :tenant and id.key in :ids"
                        + " order by id.key",
                    CustomerRow.class)
                .setParameter("tenant", tenant)
                .setParameter("ids", ids)
                .setLockMode(mode)
                .getResultList()
                .map(rows -> rows.stream().map(CustomerRow::customer).toList()));
  }

  Uni<Integer> update(String tenant, String id, CustomerBody body, int lock, Instant now) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "update customer set body = cast(cast(:body as text) as jsonb), lock = :lock,"
                        + " changed_at = :now where tenant = :tenant and id = :id")
                .setParameter("body", Document.json(body))
                .setParameter("lock", lock)
                .setParameter("now", SqlTime.of(now))
                .setParameter("tenant", tenant)
                .setParameter("id", id)
                .executeUpdate());
  }

  Uni<Integer> putSegments(String tenant, String id, List<String> segments, Instant now) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "update customer set segments = cast(:segments as text[]), changed_at = :now"
                        + " where tenant = :tenant and id = :id")
                .setParameter("segments", segments.toArray(String[]::new))
                .setParameter("now", SqlTime.of(now))
                .setParameter("tenant", tenant)
                .setParameter("id", id)
                .executeUpdate());
  }

  /** Replaces the customer's identities; gives the first that is another customer's. */
  Uni<Optional<Identity>> putIdentities(String tenant, String id, List<Identity> identities) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "delete from customer_identity where tenant = :tenant and customer = :customer")
                .setParameter("tenant", tenant)
                .setParameter("customer", id)
                .executeUpdate()
                .flatMap(
                    gone -> Database.each(identities, identity -> isOurs(tenant, id, identity)))
                .map(
                    ours ->
                        ours.contains(false)
                            ? Optional.of(identities.get(ours.indexOf(false)))
                            : Optional.empty()));
  }

  private Uni<Boolean> isOurs(String tenant, String id, Identity identity) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "insert into customer_identity (tenant, kind, value, customer)"
                        + " values (:tenant, :kind, :value, :customer) on conflict do nothing")
                .setParameter("tenant", tenant)
                .setParameter("kind", identity.kind().wireName())
                .setParameter("value", identity.value())
                .setParameter("customer", id)
                .executeUpdate()
                .map(added -> added == 1));
  }

  Uni<Integer> delete(String tenant, String id) {
    return database.write(
        session ->
            session
                .createMutationQuery("delete from CustomerRow where id = :id")
                .setParameter("id", new TenantKey(tenant, id))
                .executeUpdate());
  }

  /** Those that come after an id, by their ids. */
  Uni<List<Customer>> list(String tenant, CustomerFilter wanted, String after, int limit) {
    Filter filter = filter(wanted);
    String sql =
        "select tenant, id, lock, cast(body as text) as body, segments, changed_at from customer"
            + " where tenant = :tenant and id > :after"
            + filter.sql()
            + " order by id";
    return database.read(
        session ->
            filter
                .bind(session.createNativeQuery(sql, CustomerRow.class))
                .setParameter("tenant", tenant)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(CustomerRow::customer).toList()));
  }

  private static Filter filter(CustomerFilter wanted) {
    Filter filter = new Filter();
    if (!wanted.segment().isEmpty()) {
      filter.and(
          "segments @> cast(:segment as text[])", "segment", new String[] {wanted.segment()});
    }
    if (!wanted.begins().isEmpty()) {
      filter.and(
          "(lower(id) like :begins or id in (select customer from customer_identity"
              + " where tenant = :tenant and lower(value) like :begins))",
          "begins",
          begins(wanted.begins()));
    }
    int number = 0;
    for (Map.Entry<String, String> attribute : wanted.attributes().entrySet()) {
      List<String> names = new ArrayList<>();
      for (AnswerValue value : AttributeText.values(attribute.getValue())) {
        String name = "attribute" + number++;
        names.add("body -> 'attributes' @> cast(cast(:" + name + " as text) as jsonb)");
        filter.with(name, Document.json(Map.of(attribute.getKey(), value)));
      }
      filter.and("(" + String.join(" or ", names) + ")");
    }
    return filter;
  }

  private static String begins(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  Uni<Integer> count(String tenant, String segment) {
    return database.read(
        session ->
            session
                .createNativeQuery(
                    "select cast(count(*) as int) from customer"
                        + " where tenant = :tenant and segments @> cast(:segment as text[])",
                    Integer.class)
                .setParameter("tenant", tenant)
                .setParameter("segment", new String[] {segment})
                .getSingleResult());
  }

  Uni<Boolean> anyHas(String tenant, String attribute) {
    return database.read(
        session ->
            session
                .createNativeQuery(
                    "select 1 from customer where tenant = :tenant"
                        + " and jsonb_exists(body -> 'attributes', :attribute) limit 1",
                    Integer.class)
                .setParameter("tenant", tenant)
                .setParameter("attribute", attribute)
                .getResultList()
                .map(found -> !found.isEmpty()));
  }
}
