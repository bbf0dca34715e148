package io.echolot.surveys.console.dashboard;

import io.echolot.platform.problem.Problem;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.base.http.Locked;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.Filter;
import io.echolot.surveys.base.persistence.LockedTable;
import io.echolot.surveys.base.persistence.TenantLock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * People's dashboards: everybody sees their own and those that are shared, and changes their own.
 */
@ApplicationScoped
public class Dashboards {

  private static final int MOST_OF_ONE = 50;

  private final Database database;
  private final TenantLock lock;
  private final LockedTable<OwnDashboard, DashboardRow> dashboards;

  public Dashboards(Database database, TenantLock lock) {
    this.database = database;
    this.lock = lock;
    this.dashboards =
        new LockedTable<>(
            database, "dashboard", "dashboard", DashboardRow.class, DashboardRow::new);
  }

  /** Those that the person sees and whose keys come after {@code after}, by them. */
  Uni<List<OwnDashboard>> list(String tenant, String person, String after, int most) {
    Filter seen =
        new Filter()
            .and(
                "(body->>'owner' = :person or body->'dashboard'->>'shared' = 'true')",
                "person",
                (Object) person);
    return dashboards.list(tenant, seen, after, most);
  }

  Uni<Optional<Locked<OwnDashboard>>> find(String tenant, String person, String key) {
    return dashboards
        .find(tenant, key)
        .map(found -> found.filter(known -> known.value().isSeenBy(person)));
  }

  /**
   * Creates the dashboard, or replaces the one that was seen.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#FORBIDDEN} if it is another
   *     person's, {@link Problem#CONFLICT} if there are too many, and what {@link LockedTable#put}
   *     throws
   */
  Uni<Locked<OwnDashboard>> put(String tenant, IfMatch seen, OwnDashboard dashboard) {
    return database.write(
        session ->
            dashboards
                .find(tenant, dashboard.key())
                .call(
                    known ->
                        known.isPresent()
                            ? Uni.createFrom().voidItem()
                            : requireRoom(tenant, dashboard.owner()))
                .invoke(known -> known.ifPresent(it -> requireOwner(it, dashboard.owner())))
                .flatMap(known -> dashboards.put(tenant, dashboard.key(), seen, dashboard)));
  }

  /** Held until the transaction ends, so that of two new ones at once one sees the other. */
  private Uni<Void> requireRoom(String tenant, String owner) {
    Filter own = new Filter().and("body->>'owner' = :owner", "owner", (Object) owner);
    return lock.hold(tenant, TenantLock.Of.DASHBOARDS)
        .flatMap(held -> dashboards.list(tenant, own, "", MOST_OF_ONE))
        .invoke(
            all -> {
              if (all.size() == MOST_OF_ONE) {
                throw Problem.CONFLICT.because(
                    "You have %d dashboards; delete one first.".formatted(MOST_OF_ONE));
              }
            })
        .replaceWithVoid();
  }

  /** Who doesn't see it isn't told that it is there. */
  private static void requireOwner(Locked<OwnDashboard> known, String person) {
    if (!known.value().isSeenBy(person)) {
      throw Problem.NOT_FOUND.because("");
    }
    if (!known.value().owner().equals(person)) {
      throw Problem.FORBIDDEN.because("It is somebody else's dashboard; make a copy of it.");
    }
  }

  /**
   * Deletes the dashboard, if the person has one of that key.
   *
   * @param anyShared whether a shared one may be another person's: who has left deletes none
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#FORBIDDEN} if it is another
   *     person's
   */
  Uni<Void> delete(String tenant, String person, boolean anyShared, String key) {
    return database.write(
        session ->
            find(tenant, person, key)
                .invoke(
                    found -> {
                      if (!anyShared) {
                        found.ifPresent(it -> requireOwner(it, person));
                      }
                    })
                .flatMap(
                    found ->
                        found.isPresent()
                            ? dashboards.delete(tenant, key)
                            : Uni.createFrom().voidItem()));
  }
}
