package io.echolot.platform.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends the streams of events when the service ends, which waits for running calls: these would run
 * as long as somebody watches. Browsers come again, and to another replica if there is one.
 */
@ApplicationScoped
public class LiveEnd {

  private final Set<Runnable> streams = ConcurrentHashMap.newKeySet();
  private volatile boolean hasCome;

  void begin(@Observes ShutdownDelayInitiatedEvent event) {
    hasCome = true;
    streams.forEach(Runnable::run);
  }

  public boolean hasCome() {
    return hasCome;
  }

  /**
   * Has a stream told when the end comes, at once if it has come.
   *
   * @param stream ends it, from whatever thread; may be told twice
   */
  public void tell(Runnable stream) {
    streams.add(stream);
    if (hasCome) {
      stream.run();
    }
  }

  /** Forgets a stream that has ended by itself. */
  public void forget(Runnable stream) {
    streams.remove(stream);
  }
}
