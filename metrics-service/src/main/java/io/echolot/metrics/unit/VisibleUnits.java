package io.echolot.metrics.unit;

import io.echolot.contracts.unit.UnitScope;
import io.echolot.contracts.unit.UnitTree;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.CurrentUnits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What the caller may see of the tenant's units. */
@ApplicationScoped
public class VisibleUnits {

  private final FollowedUnits units;
  private final CurrentTenant tenant;
  private final CurrentUnits caller;

  VisibleUnits(FollowedUnits units, CurrentTenant tenant, CurrentUnits caller) {
    this.units = units;
    this.tenant = tenant;
    this.caller = caller;
  }

  /** The caller's view at this moment. */
  public UnitView view() {
    return new UnitView(units.of(tenant.id()), caller.scope());
  }

  /**
   * Which units somebody who stays may hear of, whenever it is asked.
   *
   * @param asked the units whose subtrees are wanted; empty for all
   */
  public Supplier<Optional<Set<String>>> following(Set<String> asked) {
    String whose = tenant.id();
    UnitScope scope = caller.scope();
    return () -> scope.wanted(units.of(whose), asked);
  }

  /**
   * What somebody sees of units.
   *
   * @param tree how they belong together
   * @param scope which of them may be seen
   */
  public record UnitView(UnitTree tree, UnitScope scope) {

    /** The whole of a tenant without units. */
    public static final UnitView WHOLE = new UnitView(UnitTree.EMPTY, UnitScope.EVERYTHING);

    /** See {@link UnitScope#wanted}. */
    public Optional<Set<String>> wanted(Set<String> asked) {
      return scope.wanted(tree, asked);
    }

    /** Under whose names units are shown if those asked for are told apart. */
    public UnitHeads heads(Set<String> asked) {
      return new UnitHeads(
          tree, asked, scope.isLimited() ? tree.subtree(scope.limits().get()) : Set.of());
    }
  }

  /**
   * Under which unit's name each is shown, see {@link UnitTree#head}.
   *
   * @param tree how they belong together
   * @param asked the units that are asked for
   * @param seen all that may be shown; empty for all there are
   */
  public record UnitHeads(UnitTree tree, Set<String> asked, Set<String> seen) {

    /** Each is shown by itself. */
    public static final UnitHeads EACH = new UnitHeads(UnitTree.EMPTY, Set.of(), Set.of());

    public String of(String unit) {
      return tree.head(unit, asked, seen);
    }
  }
}
