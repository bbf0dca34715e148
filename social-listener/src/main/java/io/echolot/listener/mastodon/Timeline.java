package io.echolot.listener.mastodon;

import io.echolot.listener.source.SourceException;
import java.util.List;

/** A hashtag's statuses, page by page. */
@FunctionalInterface
interface Timeline {

  /** The most that a page can have. */
  int PAGE = 40;

  /**
   * A page, newest first.
   *
   * @param bound which: the newest ones, or those next to an id
   */
  List<Status> page(Bound bound) throws SourceException;

  /**
   * Where a page begins. Source: Mastodon documentation, "Guidelines and best practices",
   * pagination.
   *
   * @param parameter {@code min_id} for those right after the id, {@code max_id} for those right
   *     before it; empty for the newest
   * @param id the id; empty for the newest
   */
  record Bound(String parameter, String id) {

    static final Bound NEWEST = new Bound("", "");

    static Bound after(String id) {
      return id.isEmpty() ? NEWEST : new Bound("min_id", id);
    }

    static Bound before(String id) {
      return new Bound("max_id", id);
    }
  }
}
