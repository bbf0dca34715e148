package io.echolot.launcher;

import io.echolot.devstack.DevStackException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;

/** Ends a running {@code up}. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Ends a running up.")
final class DownCommand implements Callable<Integer> {

  private static final long PATIENCE_SECONDS = 60;

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    end(new Home());
    return 0;
  }

  static void end(Home home) throws InterruptedException, ExecutionException {
    Optional<ProcessHandle> running = home.running();
    if (running.isEmpty()) {
      System.out.println("Echolot doesn't run.");
      return;
    }
    running.get().destroy();
    try {
      running.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new DevStackException(
          "Echolot (process %d) didn't end within %d s; end it by hand."
              .formatted(running.get().pid(), PATIENCE_SECONDS),
          e);
    }
    System.out.println("Ended.");
  }
}
