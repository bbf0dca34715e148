package io.echolot.bench;

import java.nio.file.Path;
import java.util.Map;

/**
 * The same benchmark with the services of another revision and with ours, in turn, each with a
 * world of its own; backends and load are ours.
 *
 * @param root where the other revision was built
 */
record Against(Path root) {

  void run(String name, Main.Benchmark benchmark) throws InterruptedException {
    System.out.println("\n== " + name + ", services of " + root);
    Map<String, Double> theirs = found(root, benchmark);
    System.out.println("\n== " + name + ", ours");
    Map<String, Double> ours = found(Path.of(""), benchmark);
    theirs.forEach(
        (what, value) ->
            System.out.printf(
                "  %-48s %,12.1f against %,12.1f: %.2f x%n",
                what, ours.get(what), value, ours.get(what) / value));
  }

  private static Map<String, Double> found(Path root, Main.Benchmark benchmark)
      throws InterruptedException {
    try (Bench bench = Bench.start(root)) {
      benchmark.run(bench);
      return bench.found();
    }
  }
}
