package io.echolot.surveys.segment;

import io.echolot.surveys.JsonRows;
import io.echolot.surveys.SqlTime;
import io.echolot.surveys.customer.CustomerChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** When whose segments were found; called inside a transaction. */
@ApplicationScoped
class MembershipStore {

  // Any number will do, as long as nobody else locks by it in this database.
  private static final String LOCK = "select pg_try_advisory_xact_lock(7032584)";

  private static final JsonRows.Row<CustomerChanged> CUSTOMER =
      row -> new CustomerChanged(row.getString(1), row.getString(2));

  private final JsonRows rows;

  MembershipStore(DataSource database) {
    this.rows = new JsonRows(database);
  }

  /** Whether this replica alone may go on until the transaction ends. */
  boolean isMyTurn() {
    return rows.first(row -> row.getBoolean(1), LOCK).orElse(false);
  }

  void put(String tenant, String customer, int version, Optional<Instant> due) {
    rows.update(
        "insert into membership (tenant, customer, evaluated, due_at) values (?, ?, ?, ?)"
            + " on conflict (tenant, customer) do update"
            + " set evaluated = excluded.evaluated, due_at = excluded.due_at",
        tenant,
        customer,
        version,
        due.map(SqlTime::of).orElse(null));
  }

  /** Customers who must be looked at again, first those for whom it is time. */
  List<CustomerChanged> waiting(Instant now, int limit) {
    List<CustomerChanged> waiting =
        new ArrayList<>(
            rows.list(
                CUSTOMER,
                "select tenant, customer from membership where due_at <= ? order by due_at limit ?",
                SqlTime.of(now),
                limit));
    if (waiting.size() < limit) {
      waiting.addAll(
          rows.list(
              CUSTOMER,
              "select m.tenant, m.customer from segmentation s join membership m"
                  + " on m.tenant = s.tenant and m.evaluated < s.version limit ?",
              limit - waiting.size()));
    }
    return waiting.stream().distinct().toList();
  }

  /** How many of the tenant's customers must be looked at again as segments were changed. */
  int pending(String tenant) {
    return rows.first(
            row -> row.getInt(1),
            "select count(*) from segmentation s join membership m"
                + " on m.tenant = s.tenant and m.evaluated < s.version where s.tenant = ?",
            tenant)
        .orElse(0);
  }

  /** Makes it time for a customer. */
  void due(CustomerChanged customer, Instant now) {
    rows.update(
        "update membership set due_at = ? where tenant = ? and customer = ?",
        SqlTime.of(now),
        customer.tenant(),
        customer.id());
  }
}
