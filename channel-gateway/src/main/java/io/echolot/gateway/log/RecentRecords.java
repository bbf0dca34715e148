package io.echolot.gateway.log;

import io.echolot.contracts.feedback.Authorship;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The records that were appended lately, by the marks under which their erasures would be told: at
 * least the last {@code most}, or all of the last minutes. Safe for threads.
 */
final class RecentRecords {

  private final Duration remembered;
  private final Clock clock;
  private AppendedTable newer;
  private AppendedTable older;
  private Instant since;

  /**
   * Knows none yet.
   *
   * @param most how many are remembered at the least, if there are so many
   * @param remembered how long the others are remembered at the least; twice as long at the most
   */
  RecentRecords(int most, Duration remembered, Clock clock) {
    this.remembered = remembered;
    this.clock = clock;
    this.newer = new AppendedTable(most);
    this.older = new AppendedTable(most);
    this.since = clock.instant();
  }

  /** Whether one was appended that counts rather than {@code next} of the same record. */
  synchronized boolean outdates(String mark, Authorship next) {
    return newer.outdates(mark, next) || older.outdates(mark, next);
  }

  /** Remembers one, unless a newer one of the same record is remembered. */
  synchronized void add(String mark, String id, Authorship authorship) {
    if (outdates(mark, authorship)) {
      return;
    }
    Instant now = clock.instant();
    if (newer.isFull() || now.isAfter(since.plus(remembered))) {
      AppendedTable oldest = older;
      older = newer;
      newer = oldest;
      newer.clear();
      since = now;
    }
    older.remove(mark);
    newer.put(mark, id, authorship);
  }

  /** The id of the record; empty if none is remembered. */
  synchronized Optional<String> id(String mark) {
    return newer.id(mark).or(() -> older.id(mark));
  }

  /** Forgets a record. */
  synchronized void remove(String mark) {
    newer.remove(mark);
    older.remove(mark);
  }
}
