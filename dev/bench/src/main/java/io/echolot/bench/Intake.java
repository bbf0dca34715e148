package io.echolot.bench;

import io.echolot.bench.Load.Outcome;
import io.echolot.devstack.Child;
import io.echolot.devstack.Ports;
import io.echolot.launcher.Service;
import java.time.Duration;

/**
 * Validated, acknowledged, durable answers per second: the gateway against (a) itself with one
 * MongoDB insert a request in place of the log, and (b) a JSON echo. What else runs on the machine
 * runs for all.
 */
final class Intake {

  private static final int SECONDS = 12;
  private static final int WARM_UP_SECONDS = 30;

  /** A gateway has far more to compile than what it is measured against. */
  private static final int GATEWAY_WARM_UP_SECONDS =
      Integer.getInteger("echolot.bench.warm-up-seconds", 150);

  static final String PATH = "/v1/public/pk_acme_kiosk_demo/responses/";

  /** Answers per second that the gateway took at 64 connections; 0 before that was measured. */
  static double peak;

  void run(Bench bench) throws InterruptedException {
    int port = Ports.freePort();
    Child baseline = bench.baseline(port);
    // The views compete for the same two cores; the question here is what the door takes.
    bench.platform.kill(Service.SURVEY);
    bench.platform.kill(Service.METRICS);
    try {
      int gateway = bench.port(Service.GATEWAY);
      measure("warm-up", gateway, PATH, 64, GATEWAY_WARM_UP_SECONDS);
      measure("warm-up", port, PATH, 64, WARM_UP_SECONDS);
      measure("warm-up", port, "/echo/", 64, WARM_UP_SECONDS);
      for (int connections : new int[] {64, 512}) {
        double ours = measure("gateway", gateway, PATH, connections, SECONDS);
        double insert = measure("(a) insert a request", port, PATH, connections, SECONDS);
        double echo = measure("(b) JSON echo", port, "/echo/", connections, SECONDS);
        System.out.printf(
            "  %d connections: %.2f x (a), %.2f x (b)%n", connections, ours / insert, ours / echo);
        bench.found("intake at " + connections + " connections, against the echo", ours / echo);
        bench.found("intake at " + connections + " connections, answers/s", ours);
        if (connections == 64) {
          peak = ours;
        }
      }
    } finally {
      baseline.stop(Duration.ofSeconds(10));
      bench.platform.restart(Service.SURVEY);
      bench.platform.restart(Service.METRICS);
    }
  }

  static double measure(String what, int port, String path, int connections, int seconds)
      throws InterruptedException {
    Outcome outcome = new Load(port, connections, seconds, 0).run(Bench.requests(path));
    System.out.printf(
        "  %-22s %4d connections %9.0f /s   p50 %6.2f ms  p99 %7.2f ms   %s%n",
        what,
        connections,
        outcome.perSecond(),
        outcome.percentile(50),
        outcome.percentile(99),
        outcome.byStatus());
    return outcome.perSecond();
  }
}
