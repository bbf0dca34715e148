package io.echolot.metrics.rollup;

import java.util.Set;

/**
 * An event: what MongoDB holds of a tenant has changed.
 *
 * @param tenant whose cells; empty if everything may have changed
 * @param slots which of them, see {@link Slots}; empty if all may have
 */
public record CellsChanged(String tenant, Set<Integer> slots) {

  static final CellsChanged EVERYTHING = new CellsChanged("", Set.of());

  public CellsChanged {
    slots = Set.copyOf(slots);
  }

  public boolean isEverything() {
    return tenant.isEmpty();
  }
}
