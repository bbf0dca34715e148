package io.echolot.metrics.rollup;

import io.echolot.metrics.rollup.cell.Cell;
import io.echolot.metrics.rollup.cell.Contribution;
import io.echolot.metrics.rollup.cell.Counts;
import io.echolot.metrics.rollup.cell.PartitionShare;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Counts the contributions of one partition of the log. Where one changes or goes, what it had
 * added is taken away from its old cell and the new is added, in the same task and transaction.
 */
final class CellCounting implements Processor<String, Contribution, PartitionShare, Counts> {

  static final String CONTRIBUTIONS = "contributions";
  static final String CELLS = "cells";

  private ProcessorContext<PartitionShare, Counts> context;
  private KeyValueStore<String, Contribution> contributions;
  private KeyValueStore<Cell, Counts> cells;

  @Override
  public void init(ProcessorContext<PartitionShare, Counts> processing) {
    context = processing;
    contributions = processing.getStateStore(CONTRIBUTIONS);
    cells = processing.getStateStore(CELLS);
  }

  @Override
  public void process(Record<String, Contribution> record) {
    Contribution next = record.value();
    Contribution before = contributions.get(record.key());
    if (next.isErasure()) {
      if (before != null) {
        contributions.delete(record.key());
        add(record, before.cell(), Counts.NONE.minus(before.counts()));
      }
    } else if (before == null) {
      contributions.put(record.key(), next);
      add(record, next.cell(), next.counts());
    } else if (next.supersedes(before)) {
      contributions.put(record.key(), next);
      replace(record, before, next);
    }
  }

  private void replace(
      Record<String, Contribution> record, Contribution before, Contribution next) {
    if (next.cell().equals(before.cell())) {
      add(record, next.cell(), next.counts().minus(before.counts()));
    } else {
      add(record, before.cell(), Counts.NONE.minus(before.counts()));
      add(record, next.cell(), next.counts());
    }
  }

  /** Forwards what the cell then holds, with the record's time and trace. */
  private void add(Record<String, Contribution> record, Cell cell, Counts more) {
    Counts known = cells.get(cell);
    Counts sum = known == null ? more : known.plus(more);
    Counts left = sum.isEmpty() ? null : sum;
    if (left == null) {
      cells.delete(cell);
    } else {
      cells.put(cell, sum);
    }
    context.forward(
        record.withKey(new PartitionShare(context.taskId().partition(), cell)).withValue(left));
  }
}
