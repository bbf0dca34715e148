package io.echolot.bench;

import io.echolot.bench.processor.Processes;
import io.echolot.launcher.Service;
import java.time.Duration;
import java.time.Instant;

/**
 * All rollups from the log: metrics-service starts with a log that it hasn't read yet. The time
 * counts from the start of its process until the scores API shows every response.
 */
final class Rebuild {

  private static final int RESPONSES =
      Integer.getInteger("echolot.bench.rebuild-responses", 2_000_000);
  private static final double AIM = 50_000;

  void run(Bench bench) throws InterruptedException {
    // Only metrics-service is measured; survey-service would compete for the cores.
    bench.platform.kill(Service.SURVEY);
    bench.platform.kill(Service.METRICS);
    Filling filling =
        new Filling("bench-rebuild", RESPONSES, Instant.now().minus(Duration.ofDays(1)));
    filling.write(bench.platform.backends().kafka());
    Processes processes = bench.processes();
    long begun = System.nanoTime();
    bench.platform.restart(Service.METRICS);
    filling.awaitCounted(bench);
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        "  rebuild: %,d responses in %.0f s, %,.0f /s (aim %,.0f: %.2f x)%n",
        RESPONSES, seconds, RESPONSES / seconds, AIM, RESPONSES / seconds / AIM);
    System.out.printf("  µs a response: %s%n", bench.processes().microsSince(processes, RESPONSES));
    bench.found("rebuild, responses/s", RESPONSES / seconds);
    bench.platform.restart(Service.SURVEY);
  }
}
