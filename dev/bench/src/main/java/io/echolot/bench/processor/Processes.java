package io.echolot.bench.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the processes of a world have used of the processor so far, in seconds by name. Other work
 * on the machine hardly changes it, as it does what a clock shows.
 *
 * @param seconds user and system time of each process with its descendants
 */
public record Processes(Map<String, Double> seconds) {

  private static final double TICKS_A_SECOND = 100;
  private static final int USER = 11;
  private static final int SYSTEM = 12;

  /** Those whose pid files lie in a folder, and this one, which sends the load. */
  public static Processes of(Path dir) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(dir)) {
      List<Path> pids = files.filter(file -> file.toString().endsWith(".pid")).sorted().toList();
      for (Path file : pids) {
        String name = file.getFileName().toString().replace(".pid", "");
        seconds.put(name, family(Long.parseLong(Files.readString(file).split(" ")[0])));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    seconds.put("load", ofProcess(ProcessHandle.current().pid()));
    return new Processes(seconds);
  }

  private static double family(long pid) {
    return ofProcess(pid)
        + ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::descendants)
            .mapToDouble(child -> ofProcess(child.pid()))
            .sum();
  }

  /** Seconds of a process alone. */
  static double ofProcess(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      // The program's name may hold blanks; what follows it begins with the state.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_A_SECOND;
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Microseconds that each has used since {@code before} for one of {@code answers}. */
  public Map<String, Double> microsSince(Processes before, long answers) {
    return seconds.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                used ->
                    (used.getValue() - before.seconds.getOrDefault(used.getKey(), 0.0))
                        * 1e6
                        / answers,
                (one, other) -> one,
                LinkedHashMap::new));
  }
}
