package io.echolot.metrics.query;

import io.echolot.metrics.rollup.cell.CellsChanged;
import java.util.ArrayDeque;
import java.util.Deque;

/** What changed lately: so that what was read before a change isn't remembered after it. */
final class RecentChanges {

  private static final int MOST = 1_000;

  private final Deque<CellsChanged> changes = new ArrayDeque<>();
  private long seen;

  synchronized void add(CellsChanged change) {
    changes.addLast(change);
    seen++;
    if (changes.size() > MOST) {
      changes.removeFirst();
    }
  }

  /** To be taken before reading. */
  synchronized long mark() {
    return seen;
  }

  /** Whether nothing from slot {@code from} to before {@code to} is known to have changed since. */
  synchronized boolean isUnchanged(String tenant, int from, int to, long mark) {
    long since = seen - mark;
    if (since > changes.size()) {
      return false;
    }
    return changes.stream()
        .skip(changes.size() - since)
        .noneMatch(
            change ->
                change.isEverything()
                    || change.tenant().equals(tenant) && touches(change, from, to));
  }

  static boolean touches(CellsChanged change, int from, int to) {
    return change.slots().isEmpty()
        || change.slots().stream().anyMatch(slot -> slot >= from && slot < to);
  }
}
