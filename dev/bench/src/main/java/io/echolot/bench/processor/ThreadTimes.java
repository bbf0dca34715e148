package io.echolot.bench.processor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the threads of a JVM have used of the processor so far. It is asked itself: Linux knows no
 * more of a thread's name than 15 characters.
 *
 * @param process seconds of all its threads, also of those that ended
 * @param threads those that run, by the number that the system gave them
 */
public record ThreadTimes(double process, Map<String, Used> threads) {

  /**
   * What a thread has used.
   *
   * @param seconds of the processor
   */
  public record Used(ThreadKind kind, double seconds) {}

  /**
   * E.g. {@code "VM Thread" os_prio=0 cpu=46.31ms elapsed=77.41s tid=0x00007f nid=17371 runnable}.
   */
  private static final Pattern THREAD =
      Pattern.compile("^\"(.*)\" .*\\bcpu=([0-9.]+)ms .*\\bnid=(\\w+)", Pattern.MULTILINE);

  private static final double MILLIS_A_SECOND = 1e3;
  private static final double MICROS_A_SECOND = 1e6;

  public static ThreadTimes of(long pid) {
    return of(Processes.ofProcess(pid), dump(pid));
  }

  /**
   * Of a JVM's dump of threads.
   *
   * @param process seconds of the whole process
   */
  static ThreadTimes of(double process, String dump) {
    Map<String, Used> threads = new HashMap<>();
    Matcher thread = THREAD.matcher(dump);
    while (thread.find()) {
      double seconds = Double.parseDouble(thread.group(2)) / MILLIS_A_SECOND;
      threads.put(thread.group(3), new Used(ThreadKind.of(thread.group(1)), seconds));
    }
    return new ThreadTimes(process, threads);
  }

  private static String dump(long pid) {
    try {
      Process jcmd =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                  Long.toString(pid),
                  "Thread.print")
              .redirectErrorStream(true)
              .start();
      try (InputStream said = jcmd.getInputStream()) {
        return new String(said.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Microseconds that each kind has used since {@code before} for one of {@code answers}. */
  public Map<ThreadKind, Double> microsSince(ThreadTimes before, long answers) {
    Map<ThreadKind, Double> seconds = new EnumMap<>(ThreadKind.class);
    threads.forEach(
        (number, used) ->
            seconds.merge(used.kind(), used.seconds() - before.secondsOf(number), Double::sum));
    double known = seconds.values().stream().mapToDouble(each -> each).sum();
    seconds.put(ThreadKind.ENDED, Math.max(0, process - before.process - known));
    seconds.replaceAll((kind, each) -> each * MICROS_A_SECOND / answers);
    return seconds;
  }

  private double secondsOf(String number) {
    return threads.containsKey(number) ? threads.get(number).seconds() : 0;
  }
}
