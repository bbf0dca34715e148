package io.echolot.gateway.published;

import io.echolot.contracts.channel.ChannelConfig;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who has what only one channel may have. survey-service sees to that; yet while one goes and
 * another comes, or in a log from before it did, several claim the same. Then the one whose topic
 * key comes first has it on every replica, in whatever order they came, and when it goes, the next.
 */
final class Claims<K> {

  private final Map<K, SortedMap<String, ChannelConfig>> claims = new ConcurrentHashMap<>();

  Optional<ChannelConfig> owner(K thing) {
    SortedMap<String, ChannelConfig> claimants = claims.get(thing);
    return claimants == null ? Optional.empty() : Optional.of(claimants.get(claimants.firstKey()));
  }

  /** A channel claims {@code now} in place of {@code before}, each of which may be empty. */
  void move(Optional<K> before, Optional<K> now, String topicKey, ChannelConfig channel) {
    now.ifPresent(
        thing ->
            claims.compute(
                thing,
                (key, claimants) -> {
                  SortedMap<String, ChannelConfig> more = copy(claimants);
                  more.put(topicKey, channel);
                  return more;
                }));
    before.filter(thing -> !before.equals(now)).ifPresent(thing -> drop(thing, topicKey));
  }

  void drop(K thing, String topicKey) {
    claims.computeIfPresent(
        thing,
        (key, claimants) -> {
          SortedMap<String, ChannelConfig> fewer = copy(claimants);
          fewer.remove(topicKey);
          return fewer.isEmpty() ? null : fewer;
        });
  }

  /** Who reads a map never sees it change. */
  private static SortedMap<String, ChannelConfig> copy(SortedMap<String, ChannelConfig> claimants) {
    return claimants == null ? new TreeMap<>() : new TreeMap<>(claimants);
  }
}
