package io.echolot.platform.mongo;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a listing.
 *
 * @param items the page's items
 * @param next the cursor of the next page; empty on the last one
 */
public record Page<T>(List<T> items, String next) {

  public Page {
    items = List.copyOf(items);
  }

  /** A page of {@code limit} items from a query that asked for one more than that. */
  public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, Cursor> cursor) {
    if (oneMore.size() <= limit) {
      return new Page<>(oneMore, "");
    }
    return new Page<>(oneMore.subList(0, limit), cursor.apply(oneMore.get(limit - 1)).encoded());
  }
}
