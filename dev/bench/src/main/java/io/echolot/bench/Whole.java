package io.echolot.bench;

import io.echolot.bench.Load.Outcome;
import io.echolot.bench.Views.Shown;
import io.echolot.bench.processor.Processes;
import io.echolot.bench.processor.ThreadKind;
import io.echolot.bench.processor.ThreadTimes;
import io.echolot.launcher.Service;
import java.util.EnumMap;
import java.util.Map;

/**
 * What all of Echolot takes: answers come in by the door as fast as they are taken, and the time
 * counts until every view shows each of them. Says also how much of the processor each process
 * needs for one, and of each service which kinds of its threads.
 */
final class Whole {

  private static final int CONNECTIONS = 64;
  private static final int WARM_UP = Integer.getInteger("echolot.bench.warm-up-seconds", 150);
  private static final int SECONDS = Integer.getInteger("echolot.bench.whole-seconds", 60);

  /** As many as a freshly started stack is asked for. */
  private static final int FIRST = 10_000;

  void run(Bench bench) throws InterruptedException {
    measure(bench, new Load(bench.port(Service.GATEWAY), CONNECTIONS, WARM_UP, 0), "warm-up");
    double rate =
        measure(bench, new Load(bench.port(Service.GATEWAY), CONNECTIONS, SECONDS, 0), "whole");
    bench.found("whole, answers/s", rate);
  }

  /** The first answers of a stack that has just started, which nothing has warmed up. */
  void cold(Bench bench) throws InterruptedException {
    Load load = new Load(bench.port(Service.GATEWAY), CONNECTIONS, 600, 0).first(FIRST);
    bench.found("cold, answers/s", measure(bench, load, "cold"));
  }

  /** Answers a second from the first that is sent until the last is seen. */
  private static double measure(Bench bench, Load load, String what) throws InterruptedException {
    try (Views views = new Views(bench)) {
      Shown before = views.now();
      Map<Service, ThreadTimes> threads = threads(bench);
      Processes processes = bench.processes();
      long begun = System.nanoTime();
      Outcome outcome = load.run(Bench.requests(Intake.PATH));
      double taken = (System.nanoTime() - begun) / 1e9;
      views.await(outcome.accepted(), before);
      double seconds = (System.nanoTime() - begun) / 1e9;
      var micros = bench.processes().microsSince(processes, outcome.accepted());
      Map<Service, ThreadTimes> threadsThen = threads(bench);
      System.out.printf(
          "  %-8s %,9d answers %s in %.1f s, seen after %.1f s: %,.0f /s   p50 %.1f ms, p99 %.1f ms%n",
          what,
          outcome.accepted(),
          outcome.byStatus(),
          taken,
          seconds,
          outcome.accepted() / seconds,
          outcome.percentile(50),
          outcome.percentile(99));
      System.out.print("           µs an answer:");
      micros.forEach(
          (process, each) -> {
            if (each >= 1) {
              System.out.printf(" %s %.0f", process, each);
            }
          });
      double all =
          micros.entrySet().stream()
              .filter(used -> !used.getKey().equals("load"))
              .mapToDouble(used -> used.getValue())
              .sum();
      System.out.printf("; %.0f without the load%n", all);
      threadsThen.forEach(
          (service, then) ->
              tell(service, then.microsSince(threads.get(service), outcome.accepted())));
      bench.found(what + ", answers for a second of a core", 1e6 / all);
      return outcome.accepted() / seconds;
    }
  }

  private static Map<Service, ThreadTimes> threads(Bench bench) {
    Map<Service, ThreadTimes> threads = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      bench
          .platform
          .child(service)
          .ifPresent(child -> threads.put(service, ThreadTimes.of(child.pid())));
    }
    return threads;
  }

  private static void tell(Service service, Map<ThreadKind, Double> micros) {
    System.out.printf("           of %s:", service.folder());
    micros.forEach(
        (kind, each) -> {
          if (each >= 1) {
            System.out.printf(" %s %.0f", kind, each);
          }
        });
    System.out.println();
  }
}
