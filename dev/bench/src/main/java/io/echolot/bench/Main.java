package io.echolot.bench;

import io.echolot.devstack.DevStackException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs benchmarks, all or those that are named. Each prints a ratio against a baseline of the same
 * run.
 */
public final class Main {

  /** A benchmark. */
  interface Benchmark {
    void run(Bench bench) throws InterruptedException;
  }

  private static final Map<String, Benchmark> ALL =
      new TreeMap<>(
          Map.of(
              "footprint", new Footprint()::run,
              "freshness", new Freshness()::run,
              "intake", new Intake()::run,
              "query", new Query()::run,
              "rebuild", new Rebuild()::run));

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    Logger.getLogger("").setLevel(Level.SEVERE);
    List<String> wanted = arguments.length == 0 ? List.copyOf(ALL.keySet()) : List.of(arguments);
    for (String name : wanted) {
      if (!ALL.containsKey(name)) {
        System.err.println("echolot: there is no benchmark " + name + ", only " + ALL.keySet());
        System.exit(1);
      }
    }
    try (Bench bench = Bench.start()) {
      for (String name : wanted) {
        System.out.println("\n== " + name);
        ALL.get(name).run(bench);
      }
    } catch (DevStackException e) {
      System.err.println("echolot: " + e.getMessage());
      System.exit(1);
    }
  }
}
