package io.echolot.bench;

import io.echolot.devstack.Child;
import io.echolot.launcher.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resident memory and start-up time of each service, against the aims of 300 MiB and 3 s. */
final class Footprint {

  private static final double MIB = 300;
  private static final double SECONDS = 3;

  void run(Bench bench) {
    for (Service service : Service.values()) {
      long memory = memory(bench.platform.child(service).orElseThrow());
      bench.platform.kill(service);
      long begun = System.nanoTime();
      bench.platform.restart(service);
      double took = (System.nanoTime() - begun) / 1e9;
      System.out.printf(
          "  %-16s %4d MiB (%.2f x the aim)   ready after %.1f s (%.2f x)   idle again %d MiB%n",
          service.folder(),
          memory,
          memory / MIB,
          took,
          took / SECONDS,
          memory(bench.platform.child(service).orElseThrow()));
    }
  }

  /** What a process has resident, in MiB. */
  static long memory(Child child) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(child.pid()), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
