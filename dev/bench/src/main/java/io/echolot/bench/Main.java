package io.echolot.bench;

import io.echolot.devstack.DevStackException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs benchmarks, all or those that are named. Each prints a ratio against a baseline of the same
 * run; with {@code echolot.bench.against}, against another revision that was built there.
 */
public final class Main {

  /** A benchmark. */
  interface Benchmark {
    void run(Bench bench) throws InterruptedException;
  }

  private static final Map<String, Benchmark> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("cold", new Whole()::cold),
              Map.entry("console", new Console()::run),
              Map.entry("export", new Export()::run),
              Map.entry("footprint", new Footprint()::run),
              Map.entry("freshness", new Freshness()::run),
              Map.entry("intake", new Intake()::run),
              Map.entry("query", new Query()::run),
              Map.entry("rebuild", new Rebuild()::run),
              Map.entry("units", new UnitQueries()::run),
              Map.entry("whole", new Whole()::run),
              Map.entry("widget", new Widget()::run)));

  /** Those that tell figures which can be set against another revision's. */
  private static final Set<String> COMPARED = Set.of("cold", "intake", "rebuild", "whole");

  /** Needs no services. */
  private static final String LOGIC = "logic";

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    Logger.getLogger("").setLevel(Level.SEVERE);
    Set<String> known = new TreeSet<>(ALL.keySet());
    known.add(LOGIC);
    List<String> wanted = arguments.length == 0 ? List.copyOf(known) : List.of(arguments);
    for (String name : wanted) {
      if (!known.contains(name)) {
        System.err.println("echolot: there is no benchmark " + name + ", only " + known);
        System.exit(1);
      }
    }
    String against = System.getProperty("echolot.bench.against", "");
    if (!against.isEmpty()) {
      for (String name : COMPARED.stream().filter(wanted::contains).sorted().toList()) {
        new Against(Path.of(against)).run(name, ALL.get(name));
      }
      return;
    }
    if (wanted.contains(LOGIC)) {
      System.out.println("\n== " + LOGIC);
      Logic.run();
    }
    List<String> whole = wanted.stream().filter(ALL::containsKey).toList();
    if (whole.isEmpty()) {
      return;
    }
    try (Bench bench = Bench.start(Path.of(""))) {
      for (String name : whole) {
        System.out.println("\n== " + name);
        ALL.get(name).run(bench);
      }
    } catch (DevStackException e) {
      System.err.println("echolot: " + e.getMessage());
      System.exit(1);
    }
  }
}
