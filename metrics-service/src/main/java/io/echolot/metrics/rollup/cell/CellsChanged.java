package io.echolot.metrics.rollup.cell;

import java.util.Set;

/**
 * An event: what MongoDB holds of a tenant has changed.
 *
 * @param tenant whose cells; empty if everything may have changed
 * @param slots which of them, see {@link Slots}; empty if all may have
 * @param units of which units, an empty one standing for none; empty if those of any may have
 */
public record CellsChanged(String tenant, Set<Integer> slots, Set<String> units) {

  public static final CellsChanged EVERYTHING = new CellsChanged("", Set.of(), Set.of());

  /** More aren't told one by one: a note is a short thing. */
  private static final int MOST_UNITS = 500;

  public CellsChanged {
    slots = Set.copyOf(slots);
    // An older replica doesn't tell them.
    units = units == null || units.size() > MOST_UNITS ? Set.of() : Set.copyOf(units);
  }

  public boolean isEverything() {
    return tenant.isEmpty();
  }
}
