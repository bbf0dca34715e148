package io.echolot.contracts.unit;

import io.echolot.contracts.KeyForm;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which units' feedback somebody may see: the one rule for every query, list, file and event. Who
 * is limited sees the subtrees of the limits, and nothing that speaks of no unit.
 *
 * @param limits the keys of the units; empty if everything may be seen
 */
public record UnitScope(Optional<Set<String>> limits) {

  public static final UnitScope EVERYTHING = new UnitScope(Optional.empty());

  /** That of somebody who may see these units alone; none of them for no keys. */
  public static UnitScope of(Collection<String> keys) {
    return new UnitScope(
        Optional.of(keys.stream().filter(KeyForm::fits).collect(Collectors.toUnmodifiableSet())));
  }

  public boolean isLimited() {
    return limits.isPresent();
  }

  /** Whether what speaks of that unit, or of none if it is empty, may be seen. */
  public boolean sees(UnitTree tree, String unit) {
    return limits.isEmpty() || tree.up(unit).anyMatch(limits.get()::contains);
  }

  /**
   * The units of which what is found may speak. To be asked once a query.
   *
   * @param asked the units whose subtrees are wanted, of which an empty one stands for what speaks
   *     of none; empty for all
   * @return empty if it may speak of any unit and of none; a set without elements if nothing may be
   *     found
   */
  public Optional<Set<String>> wanted(UnitTree tree, Set<String> asked) {
    if (asked.isEmpty()) {
      return limits.map(tree::subtree);
    }
    Set<String> wanted = new HashSet<>(tree.subtree(asked));
    limits.ifPresent(keys -> wanted.retainAll(tree.subtree(keys)));
    return Optional.of(wanted);
  }
}
