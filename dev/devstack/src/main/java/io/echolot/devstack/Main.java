package io.echolot.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts the backends, writes where they are to {@code backends.properties}, and keeps them until
 * it is asked to end or the process that asked for them is gone.
 */
public final class Main {

  private Main() {}

  /**
   * Runs it.
   *
   * @param arguments the data folder, {@code laptop} or {@code free} for the ports, and optionally
   *     the pid of the process for which the backends live
   */
  public static void main(String[] arguments) throws InterruptedException, IOException {
    // The clients' chatter would hide our few lines.
    Logger.getLogger("").setLevel(Level.SEVERE);
    Path dir = Path.of(arguments[0]);
    Ports ports = arguments[1].equals("laptop") ? Ports.LAPTOP : Ports.free();
    Path file = dir.resolve("backends.properties");
    Files.deleteIfExists(file);
    var end = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> finish(end, ended)));
    if (arguments.length > 2) {
      ProcessHandle.of(Long.parseLong(arguments[2]))
          .ifPresentOrElse(parent -> parent.onExit().thenRun(end::countDown), end::countDown);
    }
    try (DevStack stack = DevStack.start(dir, ports, System.err::println)) {
      stack.backends().write(file);
      end.await();
      Files.deleteIfExists(file);
    } catch (DevStackException e) {
      System.err.println("echolot: " + e.getMessage());
    } finally {
      ended.countDown();
    }
  }

  private static void finish(CountDownLatch end, CountDownLatch ended) {
    end.countDown();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
