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
    /** The tenant's alerts. */
    ALERTS,
    /** The tenant's segments, and which of them surveys are asked of. */
    SEGMENTS,
    /** How the tenant's units belong together. */
    UNITS,
    /** How many dashboards each of the tenant's people has. */
    DASHBOARDS,
    /** Which of the tenant's people are its admins. */
    PEOPLE,
    /** The tenant's accounts with providers. */
    ACCOUNTS,
    /** How many comments each of the tenant's surveys has. */
    SURVEY_COMMENTS,
    /** The tenant's triggers. */
    TRIGGERS
  }

  /** Waits for others who hold it, and holds it until the caller's transaction ends. */
  public Uni<Void> hold(String tenant, Of what) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))",
                    Integer.class)
                .setParameter("name", name(tenant, what))
                .getSingleResult()
                .replaceWithVoid());
  }

  /** Holds it until the caller's transaction ends, unless others do; whether it is held. */
  public Uni<Boolean> tryHold(String tenant, Of what) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "select pg_try_advisory_xact_lock(hashtextextended(:name, 0))", Boolean.class)
                .setParameter("name", name(tenant, what))
                .getSingleResult());
  }

  private static String name(String tenant, Of what) {
    return what.name() + "/" + tenant;
  }
}
