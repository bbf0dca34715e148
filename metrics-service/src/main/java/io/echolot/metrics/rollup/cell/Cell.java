package io.echolot.metrics.rollup.cell;

/**
 * The smallest thing that is counted: what came to a tenant in a quarter of an hour with the same
 * dimensions.
 *
 * @param tenant whose it is
 * @param dimensions by what it can be told apart
 * @param slot when, see {@link Slots}
 */
public record Cell(String tenant, Dimensions dimensions, int slot) {

  /** The same of that unit. */
  Cell inUnit(String unit) {
    var united =
        new Dimensions(
            dimensions.survey(),
            dimensions.touchpoint(),
            dimensions.stage(),
            dimensions.channel(),
            dimensions.language(),
            unit);
    return new Cell(tenant, united, slot);
  }
}
