package io.echolot.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.echolot.launcher.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * What the dimension unit costs: the same responses once without units and once of {@value #UNITS}
 * of them, asked by the scores API, and what metrics-service has resident after each. The units are
 * {@value #REGIONS} regions and their stores.
 */
final class UnitQueries {

  private static final int UNITS = 1_000;
  private static final int REGIONS = 10;
  private static final int RESPONSES = Integer.getInteger("echolot.bench.unit-responses", 500_000);
  private static final int TRIES = 40;
  private static final int PATIENCE_SECONDS = 60;
  private static final String PLAIN = "bench-plain";
  private static final String DIVIDED = "bench-units";

  void run(Bench bench) throws InterruptedException {
    Instant end = Instant.now().minus(Duration.ofDays(1));
    fill(bench, new Filling(PLAIN, RESPONSES, end));
    double asked = ask(bench, "groupBy=stage", PLAIN, end);
    long before = memory(bench);

    createUnits(bench);
    fill(bench, new Filling(DIVIDED, RESPONSES, end, UNITS));
    awaitTree(bench, end);
    System.out.printf("  %,d responses without units, by stage: %.2f ms%n", RESPONSES, asked);
    tell("of units, by stage", ask(bench, "groupBy=stage", DIVIDED, end), asked);
    String region = Filling.unit(0);
    tell("by stage, in a region", ask(bench, "groupBy=stage&unit=" + region, DIVIDED, end), asked);
    tell("by region", ask(bench, "groupBy=unit", DIVIDED, end), asked);
    tell("by store of a region", ask(bench, "groupBy=unit&unit=" + region, DIVIDED, end), asked);
    // Asked again beside the others: by now the first ones' code was compiled, and both share a
    // heap.
    tell("without units, once more", ask(bench, "groupBy=stage", PLAIN, end), asked);
    long after = memory(bench);
    System.out.printf(
        "  metrics-service: %d MiB without units, %d MiB with both: %.2f x%n",
        before, after, (double) after / before);
  }

  private static void tell(String what, double millis, double against) {
    System.out.printf("  %-26s %.2f ms: %.2f x the time%n", what, millis, millis / against);
  }

  private static void fill(Bench bench, Filling filling) throws InterruptedException {
    filling.write(bench.platform.backends().kafka());
    filling.awaitCounted(bench);
  }

  private static long memory(Bench bench) {
    return Footprint.memory(bench.platform.child(Service.METRICS).orElseThrow());
  }

  private static void createUnits(Bench bench) {
    ArrayNode units = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < UNITS; i++) {
      var unit = units.addObject().put("key", Filling.unit(i));
      unit.putObject("name").put("en", "Unit " + i);
      if (i >= REGIONS) {
        unit.put("parent", Filling.unit(i % REGIONS));
      }
    }
    bench.api.call(Service.SURVEY, "POST", "/v1/units/import", units.toString()).expect(200);
  }

  /** Until then each unit stands at the top. */
  private static void awaitTree(Bench bench, Instant end) throws InterruptedException {
    for (int i = 0; i < PATIENCE_SECONDS; i++) {
      if (Query.scores(bench, "groupBy=unit", DIVIDED, end).path("groups").size() == REGIONS) {
        return;
      }
      TimeUnit.SECONDS.sleep(1);
    }
    throw new IllegalStateException("metrics-service doesn't know the tree of units");
  }

  private static double ask(Bench bench, String how, String survey, Instant end) {
    return Query.median(TRIES, () -> Query.scores(bench, how, survey, end));
  }
}
