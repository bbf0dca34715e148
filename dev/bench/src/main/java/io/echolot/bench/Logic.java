package io.echolot.bench;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The way through a survey of 60 questions with 200 conditions, against reading the response's JSON
 * from the wire. Aim: under 1 ms. Measured by JMH.
 */
final class Logic {

  private static final double AIM_MICROS = 1_000;

  private Logic() {}

  static void run() {
    try {
      Collection<RunResult> results =
          new Runner(
                  new OptionsBuilder()
                      .include(LogicWalk.class.getName())
                      .verbosity(VerboseMode.SILENT)
                      .build())
              .run();
      double walk = micros(results, "walk");
      double read = micros(results, "read");
      System.out.printf(
          "  %.1f us a way (aim 1 ms: %.0f x), reading the response %.1f us: %.2f x%n",
          walk, AIM_MICROS / walk, read, walk / read);
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double micros(Collection<RunResult> results, String name) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
        .mapToDouble(result -> result.getPrimaryResult().getScore())
        .findFirst()
        .orElseThrow();
  }
}
