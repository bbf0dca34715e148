package io.echolot.surveys.asking.policy;

import io.echolot.contracts.Topics;
import io.echolot.contracts.channel.Brand;
import io.echolot.contracts.channel.ConsentPolicy;
import io.echolot.contracts.channel.Quarantine;
import io.echolot.contracts.channel.QuietHours;
import io.echolot.contracts.channel.TenantPolicy;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.base.http.Locked;
import io.echolot.surveys.base.outbox.Outbox;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.Document;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** What tenants want of all their surveys, each change of which goes to the gateway. */
@ApplicationScoped
public class Policies {

  private static final int MOST_TIMES = 100;

  /** Contacts are kept for 400 days, of which a year is well within. */
  private static final int MOST_DAYS = 366;

  private final Database database;
  private final Outbox outbox;

  public Policies(Database database, Outbox outbox) {
    this.database = database;
    this.outbox = outbox;
  }

  /** The tenant's policy; that of a tenant who said nothing has no quarantine. */
  public Uni<TenantPolicy> get(String tenant) {
    return locked(tenant).map(Locked::value);
  }

  /** The same with its lock, which is 0 as long as the tenant said nothing. */
  Uni<Locked<TenantPolicy>> locked(String tenant) {
    return database.read(
        session ->
            session
                .get(PolicyRow.class, tenant)
                .map(row -> row == null ? new Locked<>(usual(tenant), 0) : row.locked()));
  }

  private static TenantPolicy usual(String tenant) {
    return new TenantPolicy(tenant, Quarantine.NONE);
  }

  /** Replaces how often and when customers are asked, and what consent means, if it was seen. */
  Uni<Locked<TenantPolicy>> put(
      String tenant,
      IfMatch seen,
      Quarantine quarantine,
      ConsentPolicy consent,
      QuietHours quietHours) {
    List<Violation> violations = violations(quarantine);
    violations.addAll(QuietHourRules.violations(quietHours));
    Keys.requireNone(violations);
    return change(tenant, seen, before -> before.with(quarantine).with(consent).with(quietHours));
  }

  /** Replaces the brand; the policy and it are one record, so either's change outdates both. */
  Uni<Locked<TenantPolicy>> put(String tenant, IfMatch seen, Brand brand) {
    Keys.requireNone(BrandRules.violations(brand));
    return change(tenant, seen, before -> before.with(brand));
  }

  private Uni<Locked<TenantPolicy>> change(
      String tenant, IfMatch seen, UnaryOperator<TenantPolicy> change) {
    return database.write(
        session ->
            hold(session, tenant)
                .invoke(row -> seen.require(OptionalInt.of(row.lock), "the policy"))
                .invoke(row -> row.body = change.apply(row.body))
                .invoke(row -> row.lock++)
                .flatMap(row -> save(session, row)));
  }

  /**
   * Replaces the list of revoked invitations, which nobody edits by hand.
   *
   * @param revoked gives their ids; asked when nobody else can change the list any more
   */
  public Uni<Void> revoke(String tenant, Supplier<Uni<List<String>>> revoked) {
    return database.write(
        session ->
            hold(session, tenant)
                .call(row -> revoked.get().invoke(ids -> row.body = row.body.revoking(ids)))
                .flatMap(row -> save(session, row))
                .replaceWithVoid());
  }

  /** The policy, if need be the usual one, which nobody else changes meanwhile. */
  private static Uni<PolicyRow> hold(StatelessSession session, String tenant) {
    return session
        .createNativeQuery(
            "insert into policy (tenant, lock, body)"
                + " values (:tenant, 0, cast(cast(:body as text) as jsonb))"
                + " on conflict do nothing")
        .setParameter("tenant", tenant)
        .setParameter("body", Document.json(usual(tenant)))
        .executeUpdate()
        .flatMap(there -> session.get(PolicyRow.class, tenant, LockMode.PESSIMISTIC_WRITE));
  }

  private Uni<Locked<TenantPolicy>> save(StatelessSession session, PolicyRow row) {
    return session
        .update(row)
        .flatMap(updated -> outbox.put(Topics.TENANTS, row.tenant, row.body))
        .map(told -> row.locked());
  }

  private static List<Violation> violations(Quarantine quarantine) {
    List<Violation> violations = new ArrayList<>();
    if (quarantine.times() < 0 || quarantine.times() > MOST_TIMES) {
      violations.add(new Violation("quarantine.times", "must be from 0 to " + MOST_TIMES));
    }
    int fewest = quarantine.times() == 0 ? 0 : 1;
    if (quarantine.days() < fewest || quarantine.days() > MOST_DAYS) {
      violations.add(
          new Violation("quarantine.days", "must be from " + fewest + " to " + MOST_DAYS));
    }
    return violations;
  }
}
