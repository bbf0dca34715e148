package io.echolot.surveys.people.segment.member;

import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.people.customer.CustomerChanged;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/** When whose segments were found. */
@ApplicationScoped
public class MembershipStore {

  // Any number will do, as long as nobody else locks by it in this database.
  private static final String LOCK = "select pg_try_advisory_xact_lock(7032584)";

  private final Database database;

  MembershipStore(Database database) {
    this.database = database;
  }

  /** Whether this replica alone may go on until the transaction ends. */
  Uni<Boolean> isMyTurn() {
    return database.write(
        session -> session.createNativeQuery(LOCK, Boolean.class).getSingleResult());
  }

  Uni<Void> put(String tenant, String customer, int version, Optional<Instant> due) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "insert into membership (tenant, customer, evaluated, due_at)"
                        + " values (:tenant, :customer, :version,"
                        + " cast(nullif(:due, '') as timestamptz))"
                        + " on conflict (tenant, customer) do update"
                        + " set evaluated = excluded.evaluated, due_at = excluded.due_at")
                .setParameter("tenant", tenant)
                .setParameter("customer", customer)
                .setParameter("version", version)
                .setParameter("due", due.map(SqlTime::of).map(Object::toString).orElse(""))
                .executeUpdate()
                .replaceWithVoid());
  }

  /** Customers who must be looked at again, first those for whom it is time. */
  Uni<List<CustomerChanged>> waiting(Instant now, int limit) {
    return database.read(
        session ->
            customers(
                    session
                        .createNativeQuery(
                            "select tenant, customer from membership where due_at <= :now"
                                + " order by due_at",
                            Object[].class)
                        .setParameter("now", SqlTime.of(now))
                        .setMaxResults(limit))
                .flatMap(
                    due ->
                        due.size() == limit
                            ? Uni.createFrom().item(due)
                            : outdated(limit - due.size())
                                .map(
                                    rest ->
                                        Stream.concat(due.stream(), rest.stream())
                                            .distinct()
                                            .toList())));
  }

  private Uni<List<CustomerChanged>> outdated(int limit) {
    return database.read(
        session ->
            customers(
                session
                    .createNativeQuery(
                        "select m.tenant, m.customer from segmentation s join membership m"
                            + " on m.tenant = s.tenant and m.evaluated < s.version",
                        Object[].class)
                    .setMaxResults(limit)));
  }

  private static Uni<List<CustomerChanged>> customers(SelectionQuery<Object[]> query) {
    return query
        .getResultList()
        .map(
            rows ->
                rows.stream()
                    .map(row -> new CustomerChanged((String) row[0], (String) row[1]))
                    .toList());
  }

  /** How many of the tenant's customers must be looked at again as segments were changed. */
  public Uni<Integer> pending(String tenant) {
    return database.read(
        session ->
            session
                .createNativeQuery(
                    "select cast(count(*) as int) from segmentation s join membership m"
                        + " on m.tenant = s.tenant and m.evaluated < s.version"
                        + " where s.tenant = :tenant",
                    Integer.class)
                .setParameter("tenant", tenant)
                .getSingleResult());
  }

  /** Makes it time for a customer. */
  Uni<Integer> due(CustomerChanged customer, Instant now) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "update membership set due_at = :now"
                        + " where tenant = :tenant and customer = :customer")
                .setParameter("now", SqlTime.of(now))
                .setParameter("tenant", customer.tenant())
                .setParameter("customer", customer.id())
                .executeUpdate());
  }
}
