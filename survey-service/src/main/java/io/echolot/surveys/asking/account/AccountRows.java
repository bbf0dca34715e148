package io.echolot.surveys.asking.account;

import io.echolot.contracts.Topics;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.outbox.Outbox;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.DuplicateRow;
import io.echolot.surveys.base.persistence.TenantKey;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The tenants' accounts in PostgreSQL, each change of which goes to the gateway. */
@ApplicationScoped
class AccountRows {

  /** The constraint by which a tenant sets an account up once. */
  private static final String ACCOUNT = "channel_account_account";

  private final Database database;
  private final Outbox outbox;

  AccountRows(Database database, Outbox outbox) {
    this.database = database;
    this.outbox = outbox;
  }

  /** Those after the id {@code after}, the oldest first. */
  Uni<List<ChannelAccountRow>> list(String tenant, String after, int most) {
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    "from ChannelAccountRow where id.tenant = :tenant and id.key > :after"
                        + " order by id.key",
                    ChannelAccountRow.class)
                .setParameter("tenant", tenant)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList());
  }

  /**
   * The account.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#NOT_FOUND}
   */
  Uni<ChannelAccountRow> get(String tenant, String id) {
    return database.read(session -> row(session, new TenantKey(tenant, id), LockMode.NONE));
  }

  Uni<Optional<ChannelAccountRow>> find(String tenant, String id) {
    return database.read(
        session ->
            session
                .get(ChannelAccountRow.class, new TenantKey(tenant, id))
                .map(Optional::ofNullable));
  }

  /** The account that is to be changed, which nobody else changes until the transaction's end. */
  Uni<ChannelAccountRow> hold(StatelessSession session, String tenant, String id) {
    return row(session, new TenantKey(tenant, id), LockMode.PESSIMISTIC_WRITE);
  }

  private static Uni<ChannelAccountRow> row(StatelessSession session, TenantKey id, LockMode mode) {
    return session
        .get(ChannelAccountRow.class, id, mode)
        .map(row -> Optional.ofNullable(row).orElseThrow(() -> Problem.NOT_FOUND.because("")));
  }

  /**
   * Adds one.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#CONFLICT} if the tenant has
   *     that account already, or another account one of its addresses
   */
  Uni<Void> add(ChannelAccountRow row) {
    return store(row, session -> session.insert(row));
  }

  /** Replaces what was held; the same may be wrong with it. */
  Uni<Void> replace(ChannelAccountRow row) {
    return store(row, session -> session.update(row));
  }

  private Uni<Void> store(ChannelAccountRow row, Function<StatelessSession, Uni<Void>> how) {
    return database
        .write(
            session ->
                how.apply(session)
                    .call(done -> releaseAddresses(session, row))
                    .call(done -> claimAddresses(session, row))
                    .call(done -> outbox.put(Topics.ACCOUNTS, row.owner(), row.contract())))
        .onFailure(DuplicateRow.class)
        .transform(AccountRows::taken);
  }

  private static Uni<Integer> releaseAddresses(StatelessSession session, ChannelAccountRow row) {
    return session
        .createNativeQuery(
            "delete from channel_account_address where tenant = :tenant and id = :id")
        .setParameter("tenant", row.id.tenant())
        .setParameter("id", row.id.key())
        .executeUpdate();
  }

  private static Uni<List<Integer>> claimAddresses(
      StatelessSession session, ChannelAccountRow row) {
    // In one order for all, lest two wait for each other.
    return Database.each(
        row.body.addresses().stream().sorted().toList(),
        address ->
            session
                .createNativeQuery(
                    "insert into channel_account_address (provider, address, tenant, id)"
                        + " values (:provider, :address, :tenant, :id)")
                .setParameter("provider", row.provider)
                .setParameter("address", address)
                .setParameter("tenant", row.id.tenant())
                .setParameter("id", row.id.key())
                .executeUpdate());
  }

  /** Doesn't say whose an address is: that may be another tenant's business. */
  private static HttpProblem taken(DuplicateRow refused) {
    return ACCOUNT.equals(refused.constraint())
        ? Problem.CONFLICT.because(
            "Change the one that is there.", List.of(new Violation("account", "is set up already")))
        : Problem.CONFLICT.because(
            "Another account, of yours or of another tenant, has one of these addresses.",
            List.of(new Violation("addresses", "one of them is taken")));
  }

  /** Notes that the provider has confirmed it; no new version, and not of what changed since. */
  Uni<Integer> proven(TenantKey id, int lock, Instant at) {
    return database.write(
        session ->
            session
                .createMutationQuery(
                    "update ChannelAccountRow set provenAt = :at where id = :id and lock = :lock")
                .setParameter("at", at)
                .setParameter("id", id)
                .setParameter("lock", lock)
                .executeUpdate());
  }

  /** Deletes it, if there is one. */
  Uni<Void> delete(String tenant, String id) {
    TenantKey key = new TenantKey(tenant, id);
    return database.write(
        session ->
            session
                .get(ChannelAccountRow.class, key, LockMode.PESSIMISTIC_WRITE)
                .flatMap(
                    row ->
                        row == null
                            ? Uni.createFrom().voidItem()
                            : session
                                .delete(row)
                                .call(gone -> outbox.putTombstone(Topics.ACCOUNTS, row.owner()))));
  }
}
