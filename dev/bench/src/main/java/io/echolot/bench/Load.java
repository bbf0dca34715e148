package io.echolot.bench;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * A bounded load on a loopback port: each connection sends its next request when the last was
 * answered. It reads of an answer no more than its status and length, so that it leaves the cores
 * to the server.
 *
 * @param port the port on 127.0.0.1
 * @param connections how many connections are open at once
 * @param seconds how long requests are sent
 * @param rate requests per second over all connections; 0 for as fast as they are answered
 * @param most how many requests are sent
 */
record Load(int port, int connections, int seconds, double rate, long most) {

  /** As many requests as are answered in that time. */
  Load(int port, int connections, int seconds, double rate) {
    this(port, connections, seconds, rate, Long.MAX_VALUE);
  }

  /** The same, ended after that many requests. */
  Load first(long some) {
    return new Load(port, connections, seconds, rate, some);
  }

  /**
   * What came of a load.
   *
   * @param byStatus how many answers had each HTTP status
   * @param seconds how long it took
   * @param latency in microseconds
   */
  record Outcome(Map<Integer, Long> byStatus, double seconds, Histogram latency) {

    /** Answers per second that had one of the 2xx statuses. */
    double perSecond() {
      return accepted() / seconds;
    }

    long accepted() {
      return byStatus.entrySet().stream()
          .filter(e -> e.getKey() / 100 == 2)
          .mapToLong(Map.Entry::getValue)
          .sum();
    }

    /** A percentile of the latencies, in milliseconds. */
    double percentile(double percent) {
      return latency.getValueAtPercentile(percent) / 1000.0;
    }
  }

  Outcome run(Supplier<byte[]> requests) throws InterruptedException {
    Vertx vertx = Vertx.vertx();
    try {
      return run(vertx, requests);
    } finally {
      CompletableFuture<Void> closed = new CompletableFuture<>();
      vertx.close().onComplete(done -> closed.complete(null));
      closed.join();
    }
  }

  private Outcome run(Vertx vertx, Supplier<byte[]> requests) throws InterruptedException {
    NetClient client = vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true));
    var tally = new Tally();
    var ended = new CountDownLatch(connections);
    var left = new AtomicLong(most);
    Supplier<Optional<byte[]>> some =
        () -> left.getAndDecrement() > 0 ? Optional.of(requests.get()) : Optional.empty();
    long start = System.nanoTime();
    long end = start + TimeUnit.SECONDS.toNanos(seconds);
    double nanosBetween = rate > 0 ? 1e9 * connections / rate : 0;
    // One context: one thread both sends and counts, so that the tally needs no locks.
    vertx
        .getOrCreateContext()
        .runOnContext(
            ignored -> {
              for (int i = 0; i < connections; i++) {
                long first = start + (long) (nanosBetween * i / connections);
                client
                    .connect(port, "127.0.0.1")
                    .onSuccess(
                        socket ->
                            new LoadConnection(vertx, socket, some, tally, end, nanosBetween, ended)
                                .begin(first))
                    .onFailure(failure -> ended.countDown());
              }
            });
    ended.await(seconds + 30L, TimeUnit.SECONDS);
    double took = (Math.min(System.nanoTime(), end) - start) / 1e9;
    return new Outcome(tally.byStatus, took, tally.latency);
  }

  /** What was counted; written by one thread. */
  static final class Tally {
    private final Map<Integer, Long> byStatus = new TreeMap<>();
    private final Histogram latency = new Histogram(TimeUnit.SECONDS.toMicros(60), 3);

    void count(int status, long micros) {
      byStatus.merge(status, 1L, Long::sum);
      latency.recordValue(Math.min(micros, latency.getHighestTrackableValue()));
    }
  }
}
