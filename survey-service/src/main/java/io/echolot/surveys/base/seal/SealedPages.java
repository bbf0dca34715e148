package io.echolot.surveys.base.seal;

import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.TenantKey;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/**
 * Walks over all rows of one kind in the order of tenant and key, some at a time: one that can't be
 * sealed anew stays where it is, and is not met twice.
 *
 * @param page the next rows behind a key, in that order; empty behind the last one
 * @param key what a row is known by
 * @param reseal seals one of them anew
 */
public record SealedPages<R>(
    Function<TenantKey, Uni<List<R>>> page,
    Function<R, TenantKey> key,
    Function<R, Uni<Resealed>> reseal) {

  /** How many rows a page has. */
  public static final int AT_ONCE = 200;

  /** What became of all of them. */
  public Uni<Resealed> walk() {
    return after(new TenantKey("", ""), Resealed.NONE);
  }

  private Uni<Resealed> after(TenantKey last, Resealed before) {
    return page.apply(last)
        .flatMap(
            rows ->
                rows.isEmpty()
                    ? Uni.createFrom().item(before)
                    : Database.each(rows, reseal)
                        .map(all -> all.stream().reduce(before, Resealed::and))
                        .flatMap(sum -> after(key.apply(rows.get(rows.size() - 1)), sum)));
  }
}
