package io.echolot.surveys.policy;

import io.echolot.contracts.Quarantine;
import io.echolot.contracts.TenantPolicy;
import io.echolot.contracts.Topics;
import io.echolot.platform.Problem.Violation;
import io.echolot.surveys.EntityTags;
import io.echolot.surveys.JsonRows;
import io.echolot.surveys.Keys;
import io.echolot.surveys.Locked;
import io.echolot.surveys.outbox.JdbcOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** What tenants want of all their surveys, each change of which goes to the gateway. */
@ApplicationScoped
public class Policies {

  private static final int MOST_TIMES = 100;

  /** Contacts are kept for 400 days, of which a year is well within. */
  private static final int MOST_DAYS = 366;

  private final JsonRows rows;
  private final JdbcOutbox outbox;

  public Policies(DataSource database, JdbcOutbox outbox) {
    this.rows = new JsonRows(database);
    this.outbox = outbox;
  }

  /** The tenant's policy; that of a tenant who said nothing has no quarantine. */
  @Transactional
  public TenantPolicy get(String tenant) {
    return locked(tenant, "").value();
  }

  /** The same with its lock, which is 0 as long as the tenant said nothing. */
  @Transactional
  Locked<TenantPolicy> locked(String tenant) {
    return locked(tenant, "");
  }

  private Locked<TenantPolicy> locked(String tenant, String how) {
    return rows.first(
            row ->
                new Locked<>(JsonRows.parse(row.getString(1), TenantPolicy.class), row.getInt(2)),
            "select body, lock from policy where tenant = ?" + how,
            tenant)
        .orElseGet(() -> new Locked<>(new TenantPolicy(tenant, Quarantine.NONE), 0));
  }

  /** Replaces the quarantine of the policy that {@code seen} stands for. */
  @Transactional
  Locked<TenantPolicy> put(String tenant, int seen, Quarantine quarantine) {
    Keys.requireNone(violations(quarantine));
    Locked<TenantPolicy> known = lock(tenant);
    if (known.lock() != seen) {
      throw EntityTags.CHANGED_MEANWHILE.because("Read the policy again, then change it.");
    }
    TenantPolicy policy = new TenantPolicy(tenant, quarantine, known.value().revokedInvitations());
    return save(policy, seen + 1);
  }

  /**
   * Replaces the list of revoked invitations, which nobody edits by hand.
   *
   * @param revoked gives their ids; asked when nobody else can change the list any more
   */
  @Transactional
  public void revoke(String tenant, Supplier<List<String>> revoked) {
    Locked<TenantPolicy> known = lock(tenant);
    save(new TenantPolicy(tenant, known.value().quarantine(), revoked.get()), known.lock());
  }

  private Locked<TenantPolicy> lock(String tenant) {
    rows.update(
        "insert into policy (tenant, lock, body) values (?, 0, ?::jsonb) on conflict do nothing",
        tenant,
        JsonRows.json(new TenantPolicy(tenant, Quarantine.NONE)));
    return locked(tenant, " for update");
  }

  private Locked<TenantPolicy> save(TenantPolicy policy, int lock) {
    rows.update(
        "update policy set lock = ?, body = ?::jsonb where tenant = ?",
        lock,
        JsonRows.json(policy),
        policy.tenant());
    outbox.put(Topics.TENANTS, policy.tenant(), policy);
    return new Locked<>(policy, lock);
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
