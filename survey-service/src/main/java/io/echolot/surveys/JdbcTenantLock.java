package io.echolot.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import javax.sql.DataSource;

/**
 * One at a time for a tenant, on all replicas: for what is counted or looked up first and done
 * then, and would be wrong if somebody did the same in between.
 */
@ApplicationScoped
public class JdbcTenantLock {

  private final JsonRows rows;

  public JdbcTenantLock(DataSource database) {
    this.rows = new JsonRows(database);
  }

  /** What is counted. */
  public enum Of {
    /** The tenant's webhooks. */
    WEBHOOKS,
    /** The tenant's segments, and which of them surveys are asked of. */
    SEGMENTS
  }

  /** Waits for others who hold it, and holds it until the caller's transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void hold(String tenant, Of what) {
    rows.first(
        row -> true,
        "select pg_advisory_xact_lock(hashtextextended(?, 0))",
        what.name() + "/" + tenant);
  }
}
