package io.echolot.metrics.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;
import io.echolot.metrics.query.Period.Piece;
import io.echolot.metrics.rollup.RollupStore;
import io.echolot.metrics.rollup.cell.CellsChanged;
import io.echolot.metrics.rollup.cell.Counts;
import io.echolot.metrics.rollup.cell.Dimensions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the sums of whole pieces of time, until one of their cells changes. */
@ApplicationScoped
public class RollupCache {

  /** About 400 bytes each. */
  private static final int MOST_ROWS = 100_000;

  private static final Duration UNUSED = Duration.ofMinutes(30);

  private final RollupStore store;
  private final RecentChanges recent = new RecentChanges();
  private final Interner<Dimensions> dimensions = Interner.newWeakInterner();
  private final Map<String, Object> loading = new ConcurrentHashMap<>();
  private final Cache<Key, List<Row>> cache =
      Caffeine.newBuilder()
          .maximumWeight(MOST_ROWS)
          .weigher((Key key, List<Row> rows) -> rows.size() + 1)
          .expireAfterAccess(UNUSED)
          .build();

  public RollupCache(RollupStore store) {
    this.store = store;
  }

  /** Units make many rows of one: whoever doesn't look at them is spared that. */
  private record Key(String tenant, int from, int to, boolean byUnit) {}

  /**
   * What was counted for one combination of dimensions in a piece of time.
   *
   * @param dimensions the same instance for equal ones
   * @param counts never empty
   */
  record Row(Dimensions dimensions, Counts counts) {}

  void forget(@Observes CellsChanged changed) {
    recent.add(changed);
    if (changed.isEverything()) {
      cache.invalidateAll();
      return;
    }
    cache
        .asMap()
        .keySet()
        .removeIf(
            key ->
                key.tenant.equals(changed.tenant())
                    && RecentChanges.touches(changed, key.from, key.to));
  }

  /** The rows of each piece, in the same order. Reads from MongoDB what isn't remembered. */
  List<List<Row>> rows(String tenant, List<Piece> pieces, boolean byUnit) {
    List<Key> keys =
        pieces.stream().map(one -> new Key(tenant, one.from(), one.to(), byUnit)).toList();
    List<List<Row>> known = known(keys);
    if (known.contains(null)) {
      // One reader at a time: a dashboard asks for many scores at once, of the same time.
      synchronized (loading.computeIfAbsent(tenant, key -> new Object())) {
        known = known(keys);
        load(keys, known);
      }
    }
    return known;
  }

  private List<List<Row>> known(List<Key> keys) {
    List<List<Row>> known = new ArrayList<>(keys.size());
    for (Key key : keys) {
      known.add(cache.getIfPresent(key));
    }
    return known;
  }

  /** Fills the gaps in {@code known}; neighbours are read at once. */
  private void load(List<Key> keys, List<List<Row>> known) {
    for (int first = 0; first < keys.size(); first++) {
      if (known.get(first) == null) {
        int last = first;
        while (last + 1 < keys.size() && known.get(last + 1) == null) {
          last++;
        }
        load(keys, known, first, last);
        first = last;
      }
    }
  }

  private void load(List<Key> keys, List<List<Row>> known, int first, int last) {
    long since = recent.mark();
    NavigableMap<Integer, Map<Dimensions, Counts>> sums = new TreeMap<>();
    for (int i = first; i <= last; i++) {
      sums.put(keys.get(i).from(), new HashMap<>());
    }
    store.read(
        keys.get(first).tenant(),
        keys.get(first).from(),
        keys.get(last).to(),
        cell ->
            sums.floorEntry(cell.slot())
                .getValue()
                .merge(
                    dimensions.intern(told(cell.dimensions(), keys.get(0))),
                    cell.counts(),
                    Counts::plus));
    for (int i = first; i <= last; i++) {
      Key key = keys.get(i);
      List<Row> rows =
          sums.get(key.from()).entrySet().stream()
              .map(sum -> new Row(sum.getKey(), sum.getValue()))
              .toList();
      known.set(i, rows);
      if (recent.isUnchanged(key.tenant(), key.from(), key.to(), since)) {
        cache.put(key, rows);
      }
    }
  }

  private static Dimensions told(Dimensions dimensions, Key key) {
    return key.byUnit() ? dimensions : dimensions.ofAnyUnit();
  }
}
