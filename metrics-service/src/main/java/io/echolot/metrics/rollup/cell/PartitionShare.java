package io.echolot.metrics.rollup.cell;

/**
 * What one partition of the log adds to a cell: that is counted where the partition is read, and
 * summed up by who reads the cell.
 *
 * @param partition of the log
 * @param cell where it counts
 */
public record PartitionShare(int partition, Cell cell) {}
