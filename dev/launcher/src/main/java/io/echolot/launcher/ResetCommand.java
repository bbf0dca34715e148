package io.echolot.launcher;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;

/** Ends a running {@code up} and deletes its data. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description = "Ends a running up and deletes all its data.")
final class ResetCommand implements Callable<Integer> {

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    Home home = new Home();
    if (home.running().isPresent()) {
      DownCommand.end(home);
    }
    home.deleteData();
    System.out.println("Deleted the data in .echolot/data.");
    return 0;
  }
}
