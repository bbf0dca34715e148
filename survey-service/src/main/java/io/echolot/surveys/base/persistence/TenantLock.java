package io.echolot.surveys.base.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * One at a time for a tenant, on all replicas: for what is counted or looked up first and done
 * then, and would be wrong if somebody did the same in between.
 */
@ApplicationScoped
public class TenantLock {

  private final Database database;

  public TenantLock(Database database) {
    this.database = database;
  }

  /** What is counted. */
  public enum Of {
    /** The tenant's webhooks. */
    WEBHOOKS,
    /** The tenant's segments, and which of them surveys are asked of. */
    SEGMENTS,
    /** How the tenant's units belong together. */
    UNITS
  }

  /** Waits for others who hold it, and holds it until the caller's transaction ends. */
  public Uni<Void> hold(String tenant, Of what) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))",
                    Integer.class)
                .setParameter("name", what.name() + "/" + tenant)
                .getSingleResult()
                .replaceWithVoid());
  }
}
