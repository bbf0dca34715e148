package io.echolot.gateway.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.echolot.contracts.channel.ChannelConfig;
import java.time.Duration;

/**
 * Responses of which this replica let a revision pass. Only a later revision of these is no start:
 * what a revision calls itself is its sender's choice. Another replica, or one that has forgotten,
 * counts a response once more, which is far less than what sets an alarm off.
 */
final class Begun {

  private static final int MOST = 200_000;

  private final Cache<String, Boolean> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(Duration.ofHours(6)).build();

  boolean has(ChannelConfig channel, String response) {
    return known.getIfPresent(key(channel, response)) != null;
  }

  void add(ChannelConfig channel, String response) {
    known.put(key(channel, response), true);
  }

  private static String key(ChannelConfig channel, String response) {
    return channel.publishableKey() + "/" + response;
  }
}
