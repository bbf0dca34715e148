package io.echolot.gateway.published;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who has what only one may have. survey-service sees to that; yet while one goes and another
 * comes, or in a log from before it did, several claim the same. Then the one whose topic key comes
 * first has it on every replica, in whatever order they came, and when it goes, the next.
 *
 * @param <K> what is claimed
 * @param <V> who claims it
 */
final class Claims<K, V> {

  private final Map<K, SortedMap<String, V>> claims = new ConcurrentHashMap<>();

  Optional<V> owner(K thing) {
    SortedMap<String, V> claimants = claims.get(thing);
    return claimants == null ? Optional.empty() : Optional.of(claimants.get(claimants.firstKey()));
  }

  /** All who claim it, in the order of their topic keys; may be empty. */
  Collection<V> claimants(K thing) {
    SortedMap<String, V> claimants = claims.get(thing);
    return claimants == null ? List.of() : List.copyOf(claimants.values());
  }

  /** Somebody claims {@code now} in place of {@code before}, each of which may be empty. */
  void move(Optional<K> before, Optional<K> now, String topicKey, V claimant) {
    now.ifPresent(
        thing ->
            claims.compute(
                thing,
                (key, claimants) -> {
                  SortedMap<String, V> more = copy(claimants);
                  more.put(topicKey, claimant);
                  return more;
                }));
    before.filter(thing -> !before.equals(now)).ifPresent(thing -> drop(thing, topicKey));
  }

  void drop(K thing, String topicKey) {
    claims.computeIfPresent(
        thing,
        (key, claimants) -> {
          SortedMap<String, V> fewer = copy(claimants);
          fewer.remove(topicKey);
          return fewer.isEmpty() ? null : fewer;
        });
  }

  /** Who reads a map never sees it change. */
  private static <V> SortedMap<String, V> copy(SortedMap<String, V> claimants) {
    return claimants == null ? new TreeMap<>() : new TreeMap<>(claimants);
  }
}
