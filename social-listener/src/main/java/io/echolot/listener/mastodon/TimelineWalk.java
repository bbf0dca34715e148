package io.echolot.listener.mastodon;

import io.echolot.listener.mastodon.Timeline.Bound;
import io.echolot.listener.source.Cursor;
import io.echolot.listener.source.SourceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One look along a timeline: forward from where the last one ended, then back over the last day.
 * What comes late from another server gets an id made of the time at which it was written, and so
 * stands behind a cursor that has passed it (mastodon/mastodon, {@code lib/mastodon/snowflake.rb}).
 * Ids aren't compared: the server alone knows their order.
 */
final class TimelineWalk {

  /** How late a status may come. */
  static final Duration OVERLAP = Duration.ofDays(1);

  /** What a look fetches at most in each direction; the rest is left to the next one. */
  private static final int MOST_PAGES = 10;

  /** The ids of the pages of two looks. */
  private static final int MOST_SEEN = 4 * MOST_PAGES * Timeline.PAGE;

  private final Timeline timeline;
  private final Instant now;
  private final Set<String> known;
  private final Set<String> met = new LinkedHashSet<>();
  private final List<Status> unseen = new ArrayList<>();
  private final Cursor from;
  private String position;

  TimelineWalk(Timeline timeline, Cursor from, Instant now) {
    this.timeline = timeline;
    this.from = from;
    this.now = now;
    this.known = new HashSet<>(from.seen());
    this.position = from.position();
  }

  /**
   * Walks.
   *
   * @throws SourceException if not even the first page can be had; what is there already brings the
   *     next look further
   */
  void walk() throws SourceException {
    List<Status> first = forward();
    boolean isBeginning = from.position().isEmpty();
    try {
      for (int pages = 1; isFull(first) && !isBeginning && pages < MOST_PAGES; pages++) {
        first = forward();
      }
      if (!isBeginning) {
        back();
      }
    } catch (SourceException e) {
      // Next time.
    }
  }

  private static boolean isFull(List<Status> page) {
    return page.size() >= Timeline.PAGE;
  }

  /** The page after the position, which then is that of its newest; empty if all were known. */
  private List<Status> forward() throws SourceException {
    List<Status> page = timeline.page(Bound.after(position));
    long news = page.stream().filter(this::take).count();
    if (!page.isEmpty()) {
      position = page.get(0).id();
    }
    // A server that doesn't know min_id gives the newest again and again.
    return news > 0 ? page : List.of();
  }

  private void back() throws SourceException {
    String before = from.position();
    Instant until = now.minus(OVERLAP);
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      List<Status> page = timeline.page(Bound.before(before));
      page.forEach(this::take);
      if (page.isEmpty() || page.stream().anyMatch(status -> isBefore(status, until))) {
        return;
      }
      before = page.get(page.size() - 1).id();
    }
  }

  private boolean isBefore(Status status, Instant until) {
    return status.at(now).map(at -> at.isBefore(until)).orElse(false);
  }

  /** Whether it wasn't known. */
  private boolean take(Status status) {
    met.add(status.id());
    boolean isNew = known.add(status.id());
    if (isNew) {
      unseen.add(status);
    }
    return isNew;
  }

  /** What wasn't known, in the order in which it was met. */
  List<Status> unseen() {
    return unseen;
  }

  /** From where the next look goes on. */
  Cursor cursor() {
    met.addAll(from.seen());
    return new Cursor(
        position, from.entityTag(), from.lastModified(), met.stream().limit(MOST_SEEN).toList());
  }
}
