package io.echolot.gateway.seen;

import com.mongodb.MongoException;
import io.echolot.contracts.channel.ChannelConfig;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which pages use which publishable key: only origins and times, never addresses or visitors. Kept
 * in memory and written every few seconds; a page that calls again within a minute is passed over,
 * so that a call costs no more for it.
 */
@ApplicationScoped
public class Sightings {

  /** Who sets a page up looks at one channel; more than that at once are a flood. */
  private static final int MOST_CHANNELS = 1_000;

  /** To the minute is near enough for who looks whether their page has called. */
  private static final Duration LATELY = Duration.ofMinutes(1);

  private final SightingStore store;
  private final Clock clock;

  /** What needn't be written again: who called within the last minute, written or not. */
  private final Map<SeenChannel, SeenPages> lately = new ConcurrentHashMap<>();

  private final Map<SeenChannel, SeenPages> unwritten = new ConcurrentHashMap<>();

  Sightings(SightingStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Notes that a page has called.
   *
   * @param origin where it is; empty for pages of ours and for apps
   * @param allowed whether it may use the channel's key
   */
  public void note(ChannelConfig channel, String origin, boolean allowed) {
    SeenChannel seen = new SeenChannel(channel.tenant(), channel.publishableKey());
    SeenPage page = new SeenPage(origin, allowed, clock.instant());
    SeenPages known = lately.get(seen);
    if (known != null && known.has(page, page.at().minus(LATELY))) {
      return;
    }
    SeenPages called = SeenPages.of(page);
    if (!called.isEmpty() && (unwritten.size() < MOST_CHANNELS || unwritten.containsKey(seen))) {
      lately.merge(seen, called, SeenPages::and);
      unwritten.merge(seen, called, SeenPages::and);
    }
  }

  @Scheduled(
      every = "${echolot.sightings.every:5s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void write() {
    Instant before = clock.instant().minus(LATELY);
    lately.replaceAll((channel, pages) -> pages.after(before));
    lately.values().removeIf(SeenPages::isEmpty);
    for (SeenChannel channel : unwritten.keySet()) {
      SeenPages pages = unwritten.remove(channel);
      if (pages != null && !isWritten(channel, pages)) {
        return;
      }
    }
  }

  private boolean isWritten(SeenChannel channel, SeenPages pages) {
    try {
      store.add(channel, pages);
      return true;
    } catch (MongoException e) {
      // A page that is there calls again, and is noted then.
      lately.remove(channel);
      Log.debugf("Sightings are lost: %s", e.getMessage());
      return false;
    }
  }
}
