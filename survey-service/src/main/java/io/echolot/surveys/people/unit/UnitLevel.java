package io.echolot.surveys.people.unit;

import io.echolot.contracts.unit.UnitTree;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The units that are told apart where some are asked for: those right below them, or those at the
 * top, each with all below it.
 *
 * @param tree how units belong together
 * @param asked the units that are asked for; empty for none in particular
 * @param seen all that may be shown; empty for all there are
 */
public record UnitLevel(UnitTree tree, Set<String> asked, Optional<Set<String>> seen) {

  /** Under which unit's name what speaks of a unit is shown, see {@link UnitTree#head}. */
  public String headOf(String unit) {
    return tree.head(unit, asked, seen.orElse(Set.of()));
  }

  /**
   * The units of the level, as far as the tree knows of them or they are asked for by their keys.
   */
  public Set<String> heads() {
    Set<String> wanted = asked.isEmpty() ? tree.keys() : tree.subtree(asked);
    return wanted.stream()
        .filter(unit -> !unit.isEmpty() && seen.map(some -> some.contains(unit)).orElse(true))
        // Of one that has others below it, nothing may speak by itself.
        .filter(unit -> !asked.contains(unit) || tree.children(unit).isEmpty())
        .map(this::headOf)
        .collect(Collectors.toSet());
  }
}
