package io.echolot.surveys.people.customer.event;

import io.echolot.platform.mongo.Cursor;
import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.base.persistence.Filter;
import io.echolot.surveys.people.customer.CustomerChanged;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Events in PostgreSQL. */
@ApplicationScoped
class EventStore {

  private final Database database;

  EventStore(Database database) {
    this.database = database;
  }

  /** Stores the event unless one with its id is there; tells whether it did. */
  Uni<Boolean> insert(String tenant, CustomerEvent event) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "insert into customer_event (tenant, id, customer, name, at, properties,"
                        + " source, source_id) values (:tenant, :id, :customer, :name, :at,"
                        + " cast(cast(:properties as text) as jsonb), nullif(:source, ''),"
                        + " nullif(:sourceId, ''))"
                        + " on conflict (tenant, id) do nothing")
                .setParameter("tenant", tenant)
                .setParameter("id", event.id())
                .setParameter("customer", event.customer())
                .setParameter("name", event.name())
                .setParameter("at", SqlTime.of(event.at()))
                .setParameter(
                    "properties", Document.json(new EventRow.Properties(event.properties())))
                .setParameter("source", event.origin() == null ? "" : event.origin().source())
                .setParameter("sourceId", event.origin() == null ? "" : event.origin().id())
                .executeUpdate()
                .map(added -> added == 1));
  }

  /** A customer's events, newest first. */
  Uni<List<CustomerEvent>> list(String tenant, String customer, Optional<Cursor> after, int limit) {
    Filter filter = new Filter().behindUuid(after, "happenedAt", "id.id");
    return database.read(
        session ->
            filter
                .bind(
                    session.createSelectionQuery(
                        "from EventRow where id.tenant = :tenant and customer = :customer"
                            + filter.sql()
                            + " order by happenedAt desc, id.id desc",
                        EventRow.class))
                .setParameter("tenant", tenant)
                .setParameter("customer", customer)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(EventRow::event).toList()));
  }

  /** A customer's events of those names after an instant, the oldest first. */
  Uni<List<CustomerEvent>> since(String tenant, String customer, Set<String> names, Instant after) {
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    "from EventRow where id.tenant = :tenant and customer = :customer"
                        + " and name in :names and happenedAt >= :after order by happenedAt",
                    EventRow.class)
                .setParameter("tenant", tenant)
                .setParameter("customer", customer)
                .setParameter("names", names)
                .setParameter("after", after)
                .getResultList()
                .map(rows -> rows.stream().map(EventRow::event).toList()));
  }

  /** The newest events of those names since an instant, of all customers. */
  Uni<List<CustomerEvent>> newest(String tenant, Set<String> names, Instant since, int most) {
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    "from EventRow where id.tenant = :tenant and name in :names"
                        + " and happenedAt >= :since order by happenedAt desc, id.id desc",
                    EventRow.class)
                .setParameter("tenant", tenant)
                .setParameter("names", names)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultList()
                .map(rows -> rows.stream().map(EventRow::event).toList()));
  }

  /** When events of those names happened, by customer and name. */
  Uni<Map<String, Map<String, List<Instant>>>> times(
      String tenant, List<String> customers, Set<String> names) {
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    "select customer, name, happenedAt from EventRow where id.tenant = :tenant"
                        + " and customer in :customers and name in :names",
                    Object[].class)
                .setParameter("tenant", tenant)
                .setParameter("customers", customers)
                .setParameter("names", names)
                .getResultList()
                .map(EventStore::byCustomerAndName));
  }

  private static Map<String, Map<String, List<Instant>>> byCustomerAndName(List<Object[]> rows) {
    Map<String, Map<String, List<Instant>>> times = new HashMap<>();
    for (Object[] row : rows) {
      times
          .computeIfAbsent((String) row[0], customer -> new HashMap<>())
          .computeIfAbsent((String) row[1], name -> new ArrayList<>())
          .add((Instant) row[2]);
    }
    return times;
  }

  /** Deletes up to {@code limit} events that happened before; gives whose they were. */
  Uni<List<CustomerChanged>> purge(Instant before, int limit) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "delete from customer_event where (tenant, id) in"
                        + " (select tenant, id from customer_event where at < :before"
                        + " limit cast(:most as int)) returning tenant, customer",
                    Object[].class)
                .setParameter("before", SqlTime.of(before))
                .setParameter("most", limit)
                .getResultList()
                .map(
                    rows ->
                        rows.stream()
                            .map(row -> new CustomerChanged((String) row[0], (String) row[1]))
                            .toList()));
  }
}
