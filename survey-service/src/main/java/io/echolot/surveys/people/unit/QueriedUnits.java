package io.echolot.surveys.people.unit;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.contracts.unit.UnitScope;
import io.echolot.contracts.unit.UnitTree;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.CurrentUnits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Of which units a caller's query may tell. */
@ApplicationScoped
public class QueriedUnits {

  private final Units units;
  private final CurrentTenant tenant;
  private final CurrentUnits caller;

  QueriedUnits(Units units, CurrentTenant tenant, CurrentUnits caller) {
    this.units = units;
    this.tenant = tenant;
    this.caller = caller;
  }

  /**
   * See {@link UnitScope#wanted}; the tree is read only if it matters.
   *
   * @param asked keys, separated by commas; null for all units
   */
  public Optional<Set<String>> wanted(String asked) {
    UnitScope scope = caller.scope();
    Set<String> keys = keys(asked);
    return scope.isLimited() || !keys.isEmpty() ? scope.wanted(tree(), keys) : Optional.empty();
  }

  private static Set<String> keys(String asked) {
    return asked == null ? Set.of() : new HashSet<>(List.of(asked.split(",", -1)));
  }

  /**
   * How units are told apart.
   *
   * @param asked as for {@link #wanted}
   */
  public UnitLevel level(String asked) {
    UnitTree tree = tree();
    return new UnitLevel(tree, keys(asked), caller.scope().limits().map(tree::subtree));
  }

  /** Whether the caller may see what speaks of that unit. */
  public boolean isSeen(String unit) {
    UnitScope scope = caller.scope();
    return !scope.isLimited() || scope.sees(tree(), unit);
  }

  private UnitTree tree() {
    return await(units.tree(tenant.id()));
  }
}
