package io.echolot.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** A program that runs beside us, with its log and a pid file that outlives a crash of ours. */
public final class Child {

  private static final int LAST_LINES = 15;

  private final String name;
  private final Path log;
  private final Path pidFile;
  private final Process process;

  private Child(String name, Path log, Path pidFile, Process process) {
    this.name = name;
    this.log = log;
    this.pidFile = pidFile;
    this.process = process;
  }

  /**
   * Starts a program. One of the same name that an earlier, crashed run left behind is ended first.
   *
   * @param name names its log and pid file in {@code dir}
   * @param environment added to ours
   */
  public static Child start(
      String name, Path dir, List<String> command, Map<String, String> environment) {
    try {
      Files.createDirectories(dir.resolve("logs"));
      Path pidFile = dir.resolve(name + ".pid");
      endLeftover(pidFile);
      Path log = dir.resolve("logs").resolve(name + ".log");
      var builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      builder.environment().putAll(environment);
      Process process = builder.start();
      Files.writeString(pidFile, process.pid() + " " + startOf(process.toHandle()));
      return new Child(name, log, pidFile, process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A pid alone could meanwhile be somebody else's; pid and start time together can't. */
  private static void endLeftover(Path pidFile) throws IOException {
    if (!Files.exists(pidFile)) {
      return;
    }
    String[] parts = Files.readString(pidFile).trim().split(" ");
    if (parts.length == 2) {
      ProcessHandle.of(Long.parseLong(parts[0]))
          .filter(handle -> startOf(handle).equals(parts[1]))
          .ifPresent(
              handle -> {
                handle.destroyForcibly();
                handle.onExit().join();
              });
    }
    Files.delete(pidFile);
  }

  private static String startOf(ProcessHandle handle) {
    return handle.info().startInstant().map(Instant::toString).orElse("unknown");
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public Path log() {
    return log;
  }

  /**
   * Waits until {@code ready} holds.
   *
   * @throws DevStackException if the program ends or {@code patience} is over before that; the
   *     message has the end of its log
   */
  public void await(BooleanSupplier ready, Duration patience) {
    Instant end = Instant.now().plus(patience);
    while (!ready.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new DevStackException(name + " ended while it started:\n" + lastLines());
      }
      if (Instant.now().isAfter(end)) {
        // Nobody else knows of it yet who would end it.
        kill();
        throw new DevStackException(
            name + " wasn't ready after " + patience.toSeconds() + " s:\n" + lastLines());
      }
      pause();
    }
  }

  /** Waits until it ends by itself, and gives its exit code. */
  public int awaitExit() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DevStackException("Interrupted", e);
    } finally {
      forget();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DevStackException("Interrupted", e);
    }
  }

  /** The end of the log, as far as it can be read. */
  public String lastLines() {
    try {
      // Not Files.lines: a program's output may be anything.
      List<String> all =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      return all.subList(Math.max(0, all.size() - LAST_LINES), all.size()).stream()
          .map(line -> "    " + line)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      return "    (no log: " + log + ")";
    }
  }

  /** Ends it as an operator would: a request first, force after {@code patience}. */
  public void stop(Duration patience) {
    process.destroy();
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
    }
    forget();
  }

  /** Ends it at once, as a crash would (SIGKILL), and what a script of it has started. */
  public void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
    forget();
  }

  private void forget() {
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
