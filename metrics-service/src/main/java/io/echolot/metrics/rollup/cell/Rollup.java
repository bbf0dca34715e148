package io.echolot.metrics.rollup.cell;

/**
 * A stored cell.
 *
 * @param slot when, see {@link Slots}
 * @param dimensions by what it can be told apart
 * @param counts what was counted; never empty
 */
public record Rollup(int slot, Dimensions dimensions, Counts counts) {}
