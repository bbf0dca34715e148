package io.echolot.platform.outbound;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The time by which all of something is done: names, connections, headers and bodies together. */
public final class Deadline {

  private final Duration whole;
  private final long end;

  private Deadline(Duration whole) {
    this.whole = whole;
    this.end = System.nanoTime() + whole.toNanos();
  }

  public static Deadline in(Duration whole) {
    return new Deadline(whole);
  }

  /** What is left; zero once it is over. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  /**
   * Waits for a step, and gives it up at the deadline.
   *
   * @throws OutboundException if it failed or wasn't there in time
   */
  public <T> T await(CompletableFuture<T> step) throws OutboundException, InterruptedException {
    try {
      return step.get(Math.max(1, left().toNanos()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      step.cancel(true);
      throw new OutboundException("No answer within " + whole.toMillis() + " ms.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutboundException known) {
        throw known;
      }
      throw new OutboundException("No answer: " + e.getCause().getClass().getSimpleName());
    }
  }
}
