package io.echolot.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.launcher.Service;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * From the acknowledgement of an answer until the scores API shows it, while other answers come at
 * half the rate that the whole of Echolot sustains.
 */
final class Freshness {

  private static final int SAMPLES = 100;
  private static final int WARM_UP_SECONDS = 40;
  private static final int PEAK_SECONDS = 20;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  void run(Bench bench) throws InterruptedException {
    int gateway = bench.port(Service.GATEWAY);
    // Freshly started services compile their code first.
    Intake.measure("warm-up", gateway, Intake.PATH, 64, WARM_UP_SECONDS);
    sample(bench, new Histogram(3_600_000_000L, 3));
    // The peak with all services at work; what it left behind is waited for.
    double peak = Intake.measure("peak, all at work", gateway, Intake.PATH, 64, PEAK_SECONDS);
    sample(bench, new Histogram(3_600_000_000L, 3));
    Histogram micros = new Histogram(3_600_000_000L, 3);
    Thread load =
        new Thread(
            () -> {
              try {
                new Load(gateway, 64, 60, peak / 2).run(Bench.requests(Intake.PATH));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    load.start();
    for (int i = 0; i < SAMPLES && load.isAlive(); i++) {
      sample(bench, micros);
    }
    load.join();
    System.out.printf(
        "  at %.0f answers/s: visible after p50 %.0f ms, p99 %.0f ms (%d samples; aim 1000 ms: %.2f x)%n",
        peak / 2,
        micros.getValueAtPercentile(50) / 1e3,
        micros.getValueAtPercentile(99) / 1e3,
        micros.getTotalCount(),
        1e6 / micros.getValueAtPercentile(99));
  }

  /** One answer at a touchpoint of its own, so that its arrival can't be mistaken. */
  private static void sample(Bench bench, Histogram micros) throws InterruptedException {
    long before = n(bench);
    String body =
        """
        {"survey":"relationship-nps","revision":1,"secret":"bench-0123456789-0123456789","language":"en","touchpoint":"renewal-notice",
         "state":"complete","answers":[{"question":"nps","value":9}]}""";
    URI uri = URI.create(bench.platform.url(Service.GATEWAY) + Intake.PATH + UUID.randomUUID());
    bench.api.send("PUT", uri, body, Map.of("Content-Type", "application/json")).expect(202);
    long begun = System.nanoTime();
    while (n(bench) == before) {
      if (System.nanoTime() - begun > PATIENCE_NANOS) {
        break;
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
    micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun));
  }

  private static long n(Bench bench) {
    JsonNode report =
        bench
            .api
            .call(Service.METRICS, "GET", "/v1/scores?metric=volume&touchpoint=renewal-notice", "")
            .expect(200)
            .json();
    return report.at("/groups/0/score/n").asLong();
  }
}
