package io.echolot.surveys.customer.event;

import io.echolot.contracts.AnswerValue;
import io.echolot.platform.Cursor;
import io.echolot.surveys.JsonRows;
import io.echolot.surveys.SqlTime;
import io.echolot.surveys.customer.CustomerChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Events in PostgreSQL; called inside a transaction. */
@ApplicationScoped
class EventStore {

  private final JsonRows rows;

  EventStore(DataSource database) {
    this.rows = new JsonRows(database);
  }

  /** Stores the event unless one with its id is there; tells whether it did. */
  boolean insert(String tenant, CustomerEvent event) {
    return rows.update(
            "insert into customer_event (tenant, id, customer, name, at, properties)"
                + " values (?, ?, ?, ?, ?, ?::jsonb) on conflict (tenant, id) do nothing",
            tenant,
            event.id(),
            event.customer(),
            event.name(),
            SqlTime.of(event.at()),
            JsonRows.json(new Properties(event.properties())))
        == 1;
  }

  /** How properties stand in their column. */
  private record Properties(Map<String, AnswerValue> all) {}

  /** A customer's events, newest first. */
  List<CustomerEvent> list(String tenant, String customer, Optional<Cursor> after, int limit) {
    String select = "select id, customer, name, at, properties from customer_event";
    String order = " order by at desc, id desc limit ?";
    return after
        .map(
            cursor ->
                rows.list(
                    EventStore::event,
                    select + " where tenant = ? and customer = ? and (at, id) < (?, ?)" + order,
                    tenant,
                    customer,
                    SqlTime.of(cursor.time()),
                    uuid(cursor.id()),
                    limit))
        .orElseGet(
            () ->
                rows.list(
                    EventStore::event,
                    select + " where tenant = ? and customer = ?" + order,
                    tenant,
                    customer,
                    limit));
  }

  /** A cursor that somebody made up leads nowhere in particular. */
  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      return new UUID(0, 0);
    }
  }

  private static CustomerEvent event(ResultSet row) throws SQLException {
    return new CustomerEvent(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        SqlTime.read(row, 4),
        JsonRows.parse(row.getString(5), Properties.class).all());
  }

  /** When events of those names happened, by customer and name. */
  Map<String, Map<String, List<Instant>>> times(
      String tenant, List<String> customers, Set<String> names) {
    Map<String, Map<String, List<Instant>>> times = new HashMap<>();
    rows.list(
        row ->
            times
                .computeIfAbsent(row.getString(1), customer -> new HashMap<>())
                .computeIfAbsent(row.getString(2), name -> new ArrayList<>())
                .add(SqlTime.read(row, 3)),
        "select customer, name, at from customer_event"
            + " where tenant = ? and customer = any(?) and name = any(?)",
        tenant,
        customers.toArray(String[]::new),
        names.toArray(String[]::new));
    return times;
  }

  /** Deletes up to {@code limit} events that happened before; gives whose they were. */
  List<CustomerChanged> purge(Instant before, int limit) {
    return rows.list(
        row -> new CustomerChanged(row.getString(1), row.getString(2)),
        "delete from customer_event where (tenant, id) in"
            + " (select tenant, id from customer_event where at < ? limit ?)"
            + " returning tenant, customer",
        SqlTime.of(before),
        limit);
  }
}
