package io.echolot.listener.delivery;

import com.mongodb.MongoException;
import io.echolot.listener.cursor.CursorStore;
import io.echolot.listener.cursor.SourceState;
import io.echolot.listener.mastodon.MastodonReader;
import io.echolot.listener.rss.RssReader;
import io.echolot.listener.source.Catch;
import io.echolot.listener.source.Cursor;
import io.echolot.listener.source.ListenerConfig;
import io.echolot.listener.source.SourceException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Looks at each source when it is due, beside the others, and moves its cursor once the gateway has
 * what was found.
 */
@ApplicationScoped
public class Listener {

  /** Longer than a look takes. If we die in it, another replica looks after that. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final long STOP_MILLIS = 5_000;

  private final ListenerConfig config;
  private final CursorStore cursors;
  private final RssReader rss;
  private final MastodonReader mastodon;
  private final Gateway gateway;
  private final MeterRegistry meters;
  private final Clock clock;
  private final FairShare share;

  private final Map<String, ListenerConfig.Source> running = new ConcurrentHashMap<>();
  private final ExecutorService looks = Executors.newCachedThreadPool(Listener::daemon);

  public Listener(
      ListenerConfig config,
      CursorStore cursors,
      RssReader rss,
      MastodonReader mastodon,
      Gateway gateway,
      MeterRegistry meters,
      Clock clock) {
    this.config = config;
    this.cursors = cursors;
    this.rss = rss;
    this.mastodon = mastodon;
    this.gateway = gateway;
    this.meters = meters;
    this.clock = clock;
    this.share = FairShare.of(config);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "look");
    thread.setDaemon(true);
    return thread;
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    looks.shutdown();
    if (!looks.awaitTermination(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
      looks.shutdownNow();
    }
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void lookAtAll() {
    FairShare.Load load = FairShare.Load.of(List.copyOf(running.values()));
    try {
      for (ListenerConfig.Source source : share.inTurn(config.sources(), load)) {
        if (share.isFull(load) || looks.isShutdown()) {
          return;
        }
        if (share.allows(source, load) && cursors.claim(source, clock.instant(), LEASE)) {
          load.add(source);
          start(source);
        }
      }
    } catch (MongoException e) {
      Log.warnf("Cursors can't be read now, trying again: %s", e.getMessage());
    }
  }

  private void start(ListenerConfig.Source source) {
    String key = FairShare.key(source);
    running.put(key, source);
    looks.execute(
        () -> {
          try {
            look(source);
          } catch (MongoException e) {
            Log.warnf("The cursor of %s can't be moved now: %s", key, e.getMessage());
          } finally {
            running.remove(key);
          }
        });
  }

  private void look(ListenerConfig.Source source) {
    SourceState state = cursors.find(source);
    try {
      Catch brought = read(source, state.cursor());
      gateway.deliver(source, brought.findings());
      cursors.succeeded(source, brought, clock.instant(), source.every());
      count(source, "found", brought.findings().size());
    } catch (SourceException e) {
      Duration wait = e.retryAfter().orElse(source.every());
      Duration bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
      cursors.failed(source, e.getMessage(), clock.instant(), bounded);
      count(source, "failed", 1);
      Log.infof("Source %s/%s: %s", source.tenant(), source.id(), e.getMessage());
    }
  }

  private Catch read(ListenerConfig.Source source, Cursor cursor) throws SourceException {
    try {
      return switch (source.kind()) {
        case RSS -> rss.look(source, cursor);
        case MASTODON -> mastodon.look(source, cursor);
      };
    } catch (RuntimeException | StackOverflowError e) {
      // Whatever a document does to its reader, it is this source's alone.
      Log.warnf("Source %s can't be read: %s", FairShare.key(source), e.getClass().getName());
      throw new SourceException("Its document can't be read.");
    }
  }

  private void count(ListenerConfig.Source source, String outcome, int number) {
    meters
        .counter("echolot.mentions." + outcome, "tenant", source.tenant(), "source", source.id())
        .increment(number);
  }
}
