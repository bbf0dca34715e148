package io.echolot.surveys.people.unit;

import io.echolot.contracts.Topics;
import io.echolot.contracts.unit.UnitTree;
import io.echolot.platform.problem.Problem;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.base.http.Locked;
import io.echolot.surveys.base.outbox.Outbox;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.base.persistence.Filter;
import io.echolot.surveys.base.persistence.LockedTable;
import io.echolot.surveys.base.persistence.TenantLock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** The tenants' units, each change of which goes to the other services. */
@ApplicationScoped
public class Units {

  private final Database database;
  private final LockedTable<Unit, UnitRow> units;
  private final TenantLock lock;
  private final Outbox outbox;

  public Units(Database database, TenantLock lock, Outbox outbox) {
    this.database = database;
    this.units = new LockedTable<>(database, "org_unit", "unit", UnitRow.class, UnitRow::new);
    this.lock = lock;
    this.outbox = outbox;
  }

  /** Those that fit and whose keys come after {@code after}, by them. */
  Uni<List<Unit>> list(String tenant, Filter wanted, String after, int most) {
    return units.list(tenant, wanted, after, most);
  }

  Uni<Optional<Locked<Unit>>> find(String tenant, String key) {
    return units.find(tenant, key);
  }

  /** How the tenant's units belong together now. */
  public Uni<UnitTree> tree(String tenant) {
    return database.read(
        session ->
            session
                .createNativeQuery(
                    "select key, coalesce(body->>'parent', '') from org_unit"
                        + " where tenant = :tenant",
                    Object[].class)
                .setParameter("tenant", tenant)
                .getResultList()
                .map(Units::tree));
  }

  private static UnitTree tree(List<Object[]> rows) {
    Map<String, String> parents = new HashMap<>();
    rows.forEach(row -> parents.put((String) row[0], (String) row[1]));
    return UnitTree.of(parents);
  }

  /** The tree, which nobody else changes until the caller's transaction ends. */
  private Uni<UnitTree> held(String tenant) {
    return lock.hold(tenant, TenantLock.Of.UNITS).flatMap(held -> tree(tenant));
  }

  /**
   * Creates the unit, or replaces the one that was seen; all that is below it moves with it.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if it can't belong
   *     there, and what {@link LockedTable#put} throws
   */
  Uni<Locked<Unit>> put(String tenant, IfMatch seen, Unit unit) {
    return database.write(
        session ->
            held(tenant)
                .invoke(tree -> Keys.requireNone(UnitChecks.check(tree, unit)))
                .flatMap(tree -> units.put(tenant, unit.key(), seen, unit))
                .call(stored -> tell(tenant, unit)));
  }

  private Uni<Void> tell(String tenant, Unit unit) {
    return outbox.put(Topics.UNITS, unit.of(tenant).topicKey(), unit.of(tenant));
  }

  /**
   * Deletes the unit, if there is one. What came from it keeps its key.
   *
   * @param seen what is to be deleted, if the caller says so
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#CONFLICT} if there are units
   *     below it
   */
  Uni<Void> delete(String tenant, String key, IfMatch seen) {
    return database.write(
        session ->
            held(tenant)
                .call(
                    tree ->
                        find(tenant, key)
                            .invoke(
                                known ->
                                    seen.require(
                                        known
                                            .map(Locked::lock)
                                            .map(OptionalInt::of)
                                            .orElse(OptionalInt.empty()))))
                .invoke(tree -> requireNone(tree.children(key)))
                .flatMap(
                    tree ->
                        tree.contains(key) ? remove(tenant, key) : Uni.createFrom().voidItem()));
  }

  private static void requireNone(List<String> children) {
    if (!children.isEmpty()) {
      String names =
          children.stream()
              .limit(10)
              .map(child -> "\"" + child + "\"")
              .collect(Collectors.joining(", "));
      throw Problem.CONFLICT.because(
          "%d units are below it, e.g. %s.".formatted(children.size(), names));
    }
  }

  private Uni<Void> remove(String tenant, String key) {
    return units
        .delete(tenant, key)
        .flatMap(gone -> outbox.putTombstone(Topics.UNITS, tenant + "/" + key));
  }

  /**
   * What became of many.
   *
   * @param created how many are new
   * @param changed how many are others than before
   * @param unchanged how many were there already
   */
  public record Imported(int created, int changed, int unchanged) {}

  /**
   * Creates or replaces all of them, or none.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if one of them
   *     can't belong where it is to be
   */
  Uni<Imported> put(String tenant, List<Unit> all) {
    return database.write(
        session ->
            held(tenant)
                .invoke(tree -> Keys.requireNone(UnitChecks.check(tree, all)))
                .flatMap(tree -> store(tenant, all).map(stored -> imported(tree, all, stored)))
                .call(done -> Database.each(done.told(), unit -> tell(tenant, unit)))
                .map(Done::counts));
  }

  private record Done(Imported counts, List<Unit> told) {}

  private static Done imported(UnitTree before, List<Unit> all, Set<String> stored) {
    List<Unit> told = all.stream().filter(unit -> stored.contains(unit.key())).toList();
    int created = (int) told.stream().filter(unit -> !before.contains(unit.key())).count();
    return new Done(new Imported(created, told.size() - created, all.size() - told.size()), told);
  }

  /** Stores those that are others than before; their keys. */
  private Uni<Set<String>> store(String tenant, List<Unit> all) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "insert into org_unit (tenant, key, lock, body)"
                        + " select cast(:tenant as text), unit->>'key', 1, unit"
                        + " from jsonb_array_elements(cast(cast(:units as text) as jsonb)) as unit"
                        + " on conflict (tenant, key) do update"
                        + " set body = excluded.body, lock = org_unit.lock + 1"
                        + " where org_unit.body <> excluded.body returning key",
                    String.class)
                .setParameter("tenant", tenant)
                .setParameter("units", Document.json(all))
                .getResultList()
                .map(HashSet::new));
  }
}
