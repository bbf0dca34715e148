package io.echolot.surveys.customer;

import io.echolot.contracts.AnswerValue;
import io.echolot.surveys.JsonRows;
import io.echolot.surveys.SqlTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Customers in PostgreSQL; called inside a transaction. */
@ApplicationScoped
class CustomerStore {

  private static final String SELECT =
      "select id, lock, body, segments, changed_at from customer where tenant = ? ";

  private final JsonRows rows;

  CustomerStore(DataSource database) {
    this.rows = new JsonRows(database);
  }

  private static Customer customer(ResultSet row) throws SQLException {
    CustomerBody body = JsonRows.parse(row.getString(3), CustomerBody.class);
    return new Customer(
        row.getString(1),
        body.language(),
        body.attributes(),
        body.identities(),
        List.of((String[]) row.getArray(4).getArray()),
        SqlTime.read(row, 5),
        row.getInt(2));
  }

  /** Makes an empty customer if there is none; tells whether it did. */
  boolean create(String tenant, String id, Instant now) {
    return rows.update(
            "insert into customer (tenant, id, lock, body, changed_at) values (?, ?, 0, ?::jsonb, ?)"
                + " on conflict (tenant, id) do nothing",
            tenant,
            id,
            JsonRows.json(CustomerBody.EMPTY),
            SqlTime.of(now))
        == 1;
  }

  Optional<Customer> find(String tenant, String id) {
    return rows.first(CustomerStore::customer, SELECT + "and id = ?", tenant, id);
  }

  /** The customer, whom nobody else changes until the transaction ends. */
  Optional<Customer> lock(String tenant, String id) {
    return rows.first(CustomerStore::customer, SELECT + "and id = ? for update", tenant, id);
  }

  /**
   * Those of the customers whom nobody else is changing; nobody will until the transaction ends.
   */
  List<Customer> lockFree(String tenant, List<String> ids) {
    return rows.list(
        CustomerStore::customer,
        SELECT + "and id = any(?) order by id for update skip locked",
        tenant,
        ids.toArray(String[]::new));
  }

  /** The same, waiting for others to end. */
  List<Customer> lockAll(String tenant, List<String> ids) {
    return rows.list(
        CustomerStore::customer,
        SELECT + "and id = any(?) order by id for update",
        tenant,
        ids.toArray(String[]::new));
  }

  void update(String tenant, String id, CustomerBody body, int lock, Instant now) {
    rows.update(
        "update customer set body = ?::jsonb, lock = ?, changed_at = ? where tenant = ? and id = ?",
        JsonRows.json(body),
        lock,
        SqlTime.of(now),
        tenant,
        id);
  }

  void putSegments(String tenant, String id, List<String> segments, Instant now) {
    rows.update(
        "update customer set segments = ?, changed_at = ? where tenant = ? and id = ?",
        segments.toArray(String[]::new),
        SqlTime.of(now),
        tenant,
        id);
  }

  /** Replaces the customer's identities; gives the first that is another customer's. */
  Optional<Identity> putIdentities(String tenant, String id, List<Identity> identities) {
    rows.update("delete from customer_identity where tenant = ? and customer = ?", tenant, id);
    return identities.stream()
        .filter(
            identity ->
                rows.update(
                        "insert into customer_identity (tenant, kind, value, customer)"
                            + " values (?, ?, ?, ?) on conflict do nothing",
                        tenant,
                        identity.kind().wireName(),
                        identity.value(),
                        id)
                    == 0)
        .findFirst();
  }

  boolean delete(String tenant, String id) {
    return rows.update("delete from customer where tenant = ? and id = ?", tenant, id) == 1;
  }

  /** Those that come after an id, by their ids. */
  List<Customer> list(String tenant, CustomerFilter filter, String after, int limit) {
    StringBuilder sql = new StringBuilder(SELECT).append("and id > ?");
    List<Object> parameters = new ArrayList<>(List.of(tenant, after));
    if (!filter.segment().isEmpty()) {
      sql.append(" and segments @> ?::text[]");
      parameters.add(new String[] {filter.segment()});
    }
    if (!filter.begins().isEmpty()) {
      String begins = begins(filter.begins());
      sql.append(
          " and (lower(id) like ? or id in (select customer from customer_identity"
              + " where tenant = ? and lower(value) like ?))");
      parameters.addAll(List.of(begins, tenant, begins));
    }
    for (Map.Entry<String, String> attribute : filter.attributes().entrySet()) {
      List<String> alternatives = new ArrayList<>();
      for (AnswerValue value : AttributeText.values(attribute.getValue())) {
        alternatives.add("body -> 'attributes' @> ?::jsonb");
        parameters.add(JsonRows.json(Map.of(attribute.getKey(), value)));
      }
      sql.append(" and (").append(String.join(" or ", alternatives)).append(")");
    }
    sql.append(" order by id limit ?");
    parameters.add(limit);
    return rows.list(CustomerStore::customer, sql.toString(), parameters.toArray());
  }

  private static String begins(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  int count(String tenant, String segment) {
    return rows.first(
            row -> row.getInt(1),
            "select count(*) from customer where tenant = ? and segments @> ?::text[]",
            tenant,
            new String[] {segment})
        .orElse(0);
  }

  boolean anyHas(String tenant, String attribute) {
    return rows.first(
            row -> true,
            "select 1 from customer where tenant = ? and jsonb_exists(body -> 'attributes', ?)"
                + " limit 1",
            tenant,
            attribute)
        .isPresent();
  }
}
